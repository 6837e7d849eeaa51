/* Publish waits for an autosave that is on its way. Two saves at once may be stored in either order, and Wagtail
   would then say that somebody saved a newer version. An autosave that has not begun yet is dropped. */
(() => {
  let waiting = null;
  let since = 0;
  let held = null;
  let leaving = false;

  document.addEventListener('w-autosave:save', (event) => {
    if (leaving) event.preventDefault();
    waiting = event;
    since = performance.now();
  });

  function release() {
    waiting = null;
    if (!held) return;
    const { form, button } = held;
    held = null;
    /* The button may show its progress by now, and a disabled one is not posted: its name goes in a field. */
    if (button && button.name) {
      const field = document.createElement('input');
      field.type = 'hidden';
      field.name = button.name;
      field.value = button.value;
      form.append(field);
    }
    form.requestSubmit();
  }
  document.addEventListener('w-autosave:success', release);
  document.addEventListener('w-autosave:error', release);

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!form.matches('[data-controller~="w-autosave"]')) return;
    leaving = true;
    if (!waiting) return;
    if (performance.now() - since < Number(form.dataset.wAutosaveIntervalValue)) {
      waiting.preventDefault();
      waiting = null;
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    held = { form, button: event.submitter };
  }, true);
})();
