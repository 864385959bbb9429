// Applies the reader's choice of theme before the first paint, so that a dark
// page never flashes light. It is its own file, without defer, because the
// content security policy allows no inline script.
try {
  const theme = localStorage.getItem("dossier-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch { /* storage is refused: the system's theme holds */ }
