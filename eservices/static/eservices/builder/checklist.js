/* A line of the check-list opens the tab and the panels around its place and goes there. */
(() => {
  const INPUTS = 'input:not([type=hidden]), textarea, select';

  function arriveAt(target) {
    target.scrollIntoView({ block: 'center' });
    const inputs = target.matches(INPUTS) ? [target] : [...target.querySelectorAll(INPUTS)];
    const input = inputs.find((one) => one.offsetParent);
    if (input) input.focus({ preventScroll: inputs.length < 3 });
  }

  document.addEventListener('click', (event) => {
    const link = event.target.closest('[data-builder-link]');
    if (!link) return;
    const later = window.bawabaLater;
    if (later && later.isWaiting()) {
      event.preventDefault();
      later.all().then(() => link.click());
      return;
    }
    if (window.bawabaFolded) window.bawabaFolded.drawFor(link.dataset.builderLink);
    const target = document.getElementById(link.dataset.builderLink);
    if (!target) return;
    event.preventDefault();
    const tabPanel = target.closest('[role="tabpanel"]');
    const tab = tabPanel && document.querySelector('[role="tab"][aria-controls="' + tabPanel.id + '"], [role="tab"][href="#' + tabPanel.id + '"]');
    if (tab && tab.getAttribute('aria-selected') !== 'true') tab.click();
    for (let panel = target.closest('[data-panel]'); panel; panel = panel.parentElement.closest('[data-panel]')) {
      const toggle = panel.querySelector('[data-panel-toggle]');
      if (toggle && toggle.getAttribute('aria-expanded') === 'false') toggle.click();
    }
    /* The tab shows its panel a moment later; what is hidden can be neither scrolled to nor focused. */
    window.setTimeout(() => arriveAt(target), 150);
  });
})();
