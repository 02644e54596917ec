/* The text of a charter: its wrong lines, what was not saved, and the way to a line. */
"use strict";

document.querySelectorAll("form[data-kept]").forEach((form) => {
  const area = form.querySelector("textarea");
  const gutter = form.querySelector(".editor-lines");
  const offer = document.querySelector("[data-kept-offer]");
  const key = `tovholder:${form.dataset.kept}`;
  const saved = area.defaultValue;
  const isUnsaved = () => "changed" in form.dataset || area.value !== saved;
  let isSent = false;

  const mark = (lines) => {
    Array.from(gutter.children).forEach((line) => {
      line.classList.toggle("is-marked", lines.has(line.textContent));
    });
  };
  const keep = () => {
    try {
      localStorage.setItem(key, area.value);
    } catch {
      // A browser that keeps nothing, or has no room: the warning on leaving is left.
    }
  };
  const forget = () => {
    try {
      localStorage.removeItem(key);
    } catch {
      // There is nothing to forget then.
    }
  };
  const kept = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const goTo = (number) => {
    const lines = area.value.split("\n");
    const before = lines.slice(0, number - 1);
    const start = before.reduce((length, line) => length + line.length + 1, 0);
    area.focus();
    area.setSelectionRange(start, start + (lines[before.length] || "").length);
    area.scrollTop = (area.scrollHeight / lines.length) * Math.max(before.length - 3, 0);
  };

  const found = kept();
  if (found !== null && found !== area.value) {
    offer.hidden = false;
    offer.querySelector("[data-kept-take]").addEventListener("click", () => {
      area.value = found;
      area.dispatchEvent(new Event("input", { bubbles: true }));
      offer.hidden = true;
      area.focus();
    });
    offer.querySelector("[data-kept-drop]").addEventListener("click", () => {
      if (isUnsaved()) keep();
      else forget();
      offer.hidden = true;
      area.focus();
    });
  } else if (!isUnsaved()) {
    forget();
  }

  area.addEventListener("input", () => {
    if (isUnsaved()) keep();
    else forget();
  });
  form.addEventListener("live:shown", (event) => {
    const lines = event.detail.querySelector("[data-lines]")?.dataset.lines || "";
    mark(new Set(lines.split(" ")));
  });
  document.getElementById(form.dataset.live).addEventListener("click", (event) => {
    const link = event.target.closest("a[data-line]");
    if (!link) return;
    event.preventDefault();
    goTo(Number(link.dataset.line));
  });
  form.addEventListener("submit", () => { isSent = true; });
  window.addEventListener("beforeunload", (event) => {
    if (!isSent && isUnsaved()) event.preventDefault();
  });
  if (form.dataset.goTo) goTo(Number(form.dataset.goTo));
});
