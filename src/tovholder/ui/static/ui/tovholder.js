/* What a script makes easier. Every page works without it. */
"use strict";

document.querySelectorAll("[data-print]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
});

document.querySelectorAll("[data-toggles]").forEach((button) => {
  const target = document.getElementById(button.dataset.toggles);
  button.addEventListener("click", () => {
    const open = target.classList.toggle("is-open");
    button.setAttribute("aria-expanded", String(open));
  });
});

/* A menu closes on Escape, and when the focus or the pointer goes elsewhere. */
document.querySelectorAll("details[data-drop]").forEach((menu) => {
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
  });
  document.addEventListener("pointerdown", (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
});

document.querySelector("[data-error-summary]")?.focus();

/* The line numbers of a text area follow its lines; Tab still leaves it. */
document.querySelectorAll("[data-editor]").forEach((editor) => {
  const area = editor.querySelector("textarea");
  const gutter = editor.querySelector(".editor-lines");
  const wrong = new Set((editor.dataset.editor || "").split(" "));
  const number = () => {
    const count = area.value.split("\n").length;
    if (gutter.childElementCount === count) return;
    gutter.replaceChildren(
      ...Array.from({ length: count }, (_, index) => {
        const line = document.createElement("span");
        line.textContent = String(index + 1);
        if (wrong.has(line.textContent)) line.className = "is-marked";
        return line;
      }),
    );
  };
  area.addEventListener("input", number);
  area.addEventListener("scroll", () => { gutter.scrollTop = area.scrollTop; });
  number();
  editor.classList.add("is-numbered");
});

/* "Linje 12" in a list of errors puts the cursor there. */
document.querySelectorAll("a[data-line]").forEach((link) => {
  link.addEventListener("click", (event) => {
    const area = document.getElementById(link.hash.slice(1));
    if (!area) return;
    event.preventDefault();
    const lines = area.value.split("\n");
    const before = lines.slice(0, Number(link.dataset.line) - 1);
    const start = before.reduce((length, line) => length + line.length + 1, 0);
    area.focus();
    area.setSelectionRange(start, start + (lines[before.length] || "").length);
    area.scrollTop = (area.scrollHeight / lines.length) * Math.max(before.length - 3, 0);
  });
});
