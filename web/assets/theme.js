// Applies the reader's choice of theme before the first paint, so that a dark
// page never flashes light. It is its own file, without defer, because the
// content security policy allows no inline script.
try {
  const theme = localStorage.getItem("dossier-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch { /* storage is refused: the system's theme holds */ }

// The overview is not what a link to results asks for: it waits a moment for the
// first search; see first.js.
if (location.protocol !== "file:" && /[?&]q=[^&]/.test(location.search)) document.documentElement.dataset.asked = "";

// A deploy or a network that broke off may have left half of a file in the
// browser's cache, to be kept for a year. What did not work is loaded again,
// once, past that cache.
addEventListener("load", () => {
  const again = (element, address) => element && fetch(element[address], { cache: "reload" }).then(() => {
    const fresh = document.createElement(element.localName);
    for (const { name, value } of element.attributes) fresh.setAttribute(name, value);
    fresh[address] += "?again=" + Date.now(); // another address: the page remembers what failed
    element.replaceWith(fresh);
  }).catch(() => { /* there is no network */ });
  const whole = getComputedStyle(document.documentElement).getPropertyValue("--styled");
  if (whole.trim() !== "1") again(document.querySelector("link[rel=stylesheet]"), "href");
  if (!window.dossier) again(document.querySelector("script[defer]"), "src");
});
