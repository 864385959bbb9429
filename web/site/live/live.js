// Reloads the page when the articles were built anew, and shows why they were
// not. Only the live server sends this script; it is no part of a site.
"use strict";
(() => {
  const events = new EventSource(new URL("live-events", document.baseURI));
  let build = null;

  events.addEventListener("build", (event) => {
    if (build !== null && build !== event.data) location.reload();
    build = event.data;
    show("");
  });
  events.addEventListener("problem", (event) => show(JSON.parse(event.data)));

  function show(text) {
    let box = document.getElementById("live-problem");
    if (!text) {
      if (box) box.remove();
      return;
    }
    if (!box) {
      box = document.createElement("pre");
      box.id = "live-problem";
      box.setAttribute("role", "alert");
      Object.assign(box.style, {
        position: "fixed", inset: "auto 0 0 0", margin: 0, padding: "1rem", zIndex: 1000, maxHeight: "50vh", overflow: "auto",
        whiteSpace: "pre-wrap", background: "#5a1111", color: "#fff",
      });
      document.body.append(box);
    }
    box.textContent = text;
  }
})();
