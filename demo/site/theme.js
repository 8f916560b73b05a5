// Before the first paint: what was chosen on another page. Without it, or where nothing may be stored, the system's theme counts.
try {
  document.documentElement.dataset.theme = localStorage.getItem('theme') || '';
} catch {
  // The page may not store anything.
}
