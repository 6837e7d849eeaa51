/* Ticking several applications: counts them and ticks all of the page. Without it the form works as it is. */
(function () {
  "use strict";
  const form = document.querySelector("[data-desk-bulk]");
  if (!form) return;
  const all = form.querySelector("[data-desk-all]");
  const ones = Array.from(form.querySelectorAll("[data-desk-one]"));
  const bar = form.querySelector("[data-desk-bar]");
  const count = form.querySelector("[data-desk-count]");

  function show() {
    const ticked = ones.filter((one) => one.checked).length;
    bar.hidden = ticked === 0;
    count.textContent = count.dataset.template.replace("{count}", ticked);
    all.checked = ticked > 0 && ticked === ones.length;
    all.indeterminate = ticked > 0 && ticked < ones.length;
    ones.forEach((one) => one.closest("tr").classList.toggle("desk-table__ticked", one.checked));
  }

  all.addEventListener("change", () => {
    ones.forEach((one) => {
      one.checked = all.checked;
    });
    show();
  });
  ones.forEach((one) => one.addEventListener("change", show));
  show();
})();
