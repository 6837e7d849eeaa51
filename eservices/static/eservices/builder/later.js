/* The parts of a service that stand behind a tab: each is its state until its tab is opened, and drawn then.

   What is posted is the same before and after: one value, as it was given until somebody changes something. So
   opening a tab is no change to be saved. */
(() => {
  const drawn = new Map();

  const holders = () => [...document.querySelectorAll('[data-later]')];
  const isWaiting = (holder) => Boolean(holder.querySelector(':scope > template'));

  /* Later parts point at questions, which stand before them. */
  function draw(holder) {
    holders().some((one) => {
      if (isWaiting(one) && (one === holder || one.dataset.later !== 'card')) drawOne(one);
      return one === holder;
    });
  }

  function drawOne(holder) {
    const template = holder.querySelector(':scope > template');
    const input = holder.querySelector(':scope > input');
    const block = template.content.firstElementChild;
    block.dataset.wBlockArgumentsValue = `[${input.value},null]`;
    template.remove();
    holder.append(block);
  }

  /* A block that was drawn says so itself, with everything in it. */
  function note(block) {
    const holder = block.element.closest('[data-later]');
    if (holder) drawn.set(holder, { block, untouched: JSON.stringify(block.getState()) });
  }

  /* Draw everything; resolves when it stands. */
  function all() {
    const waiting = holders().filter(isWaiting);
    waiting.forEach(drawOne);
    return new Promise((resolve) => {
      if (waiting.length) window.requestAnimationFrame(() => window.setTimeout(resolve));
      else resolve();
    });
  }

  document.addEventListener('formdata', (event) => {
    drawn.forEach(({ block, untouched }, holder) => {
      if (!event.target.contains(holder)) return;
      const input = holder.querySelector(':scope > input');
      const now = JSON.stringify(block.getState());
      const prefix = `${holder.dataset.later}-`;
      [...event.formData.keys()].filter((name) => name.startsWith(prefix)).forEach((name) => {
        event.formData.delete(name);
      });
      event.formData.set(input.name, now === untouched ? input.value : now);
    });
  }, true);

  function watch() {
    const comments = document.getElementById('comments-data');
    const isCommented = comments && JSON.parse(comments.textContent).comments.length;
    holders().forEach((holder) => {
      const panel = holder.closest('[role="tabpanel"]');
      if (!panel || !panel.hidden || isCommented) {
        draw(holder);
        return;
      }
      const observer = new MutationObserver(() => {
        if (panel.hidden) return;
        observer.disconnect();
        if (isWaiting(holder)) draw(holder);
      });
      observer.observe(panel, { attributes: true, attributeFilter: ['hidden'] });
    });
  }

  window.bawabaLater = { all, note, isWaiting: () => holders().some(isWaiting) };
  document.addEventListener('DOMContentLoaded', watch);
})();
