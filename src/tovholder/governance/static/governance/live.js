/* A form with data-live="id" shows there what would follow, while it is filled in.

   Without a script its button does the same. What is asked for anew makes older questions void. */
"use strict";

const PAUSE = 400;

document.querySelectorAll("form[data-live]").forEach((form) => {
  const target = document.getElementById(form.dataset.live);
  const said = document.querySelector("[data-live-said]");
  let timer;
  let request;

  const say = (text) => {
    if (said && said.textContent !== text) said.textContent = text;
  };

  const ask = async () => {
    request?.abort();
    const mine = (request = new AbortController());
    const body = new FormData(form);
    body.set("fragment", "1");
    target.parentElement.classList.add("is-waiting");
    try {
      const response = await fetch(form.getAttribute("action") || location.pathname, { method: "POST", body, signal: mine.signal });
      if (!response.ok || response.redirected) throw new Error(String(response.status));
      target.innerHTML = await response.text();
      say(target.querySelector("[data-said]")?.dataset.said || "");
      form.dispatchEvent(new CustomEvent("live:shown", { detail: target }));
    } catch (error) {
      if (error.name === "AbortError") return;
      say(form.dataset.liveFailed);
    }
    if (mine === request) target.parentElement.classList.remove("is-waiting");
  };

  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  form.addEventListener("live:ask", ask);
});
