// Runs in the edition of one file before anything is shown: the reader's theme,
// and what holds until the client has started.
"use strict";
(() => {
  const page = document.documentElement;
  page.dataset.script = ""; // without it the page shows what works without scripts
  try {
    const theme = localStorage.getItem(__STORE__ + "dossier-theme");
    if (theme === "light" || theme === "dark") page.dataset.theme = theme;
  } catch { /* storage is refused: the system's theme holds */ }

  // The page that was written is the overview: another one is waited for.
  if (/^#\/./.test(location.hash)) page.dataset.elsewhere = "";

  // A search before there is one waits in the box; the client takes it from there.
  addEventListener("submit", (event) => event.preventDefault(), true);

  // A copy that was broken off lacks its end, and may lack the scripts.
  addEventListener("DOMContentLoaded", () => {
    if (document.getElementById("dossier-end")) return;
    delete page.dataset.elsewhere;
    const place = document.createElement("p");
    place.setAttribute("role", "alert");
    place.className = "notice";
    place.textContent = "This file is not complete: its end is missing. Please copy or load it again.";
    document.body.prepend(place);
    page.dataset.failed = "";
  });
})();
