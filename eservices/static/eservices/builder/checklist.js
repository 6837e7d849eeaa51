/* A line of the check-list opens the tab and the panels around its place and goes there. */
(() => {
  document.addEventListener('click', (event) => {
    const link = event.target.closest('[data-builder-link]');
    if (!link) return;
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
    target.scrollIntoView({ block: 'center' });
    const input = target.matches('input, select, textarea') ? target : target.querySelector('input:not([type=hidden]), textarea, select');
    if (input) input.focus({ preventScroll: true });
  });
})();
