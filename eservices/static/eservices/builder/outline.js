/* Reads the questions of the form from the page, for everything that points at one of them. */
(() => {
  const NOT_ANSWERED = ['static', 'group', 'repeat'];

  const kindOf = (element) => {
    const holder = element.closest('[data-streamfield-child]') || element.parentElement;
    const input = holder && holder.querySelector(':scope > input[name$="-type"]');
    return input ? input.value : '';
  };

  const sourceText = (element, selector) => {
    const input = element.querySelector(selector + ' .bw-texts textarea, ' + selector + ' .bw-texts input[type=text]');
    return input ? input.value : '';
  };

  const isDeleted = (holder) => {
    const input = holder && holder.querySelector(':scope > input[name$="-deleted"]');
    return Boolean(input && input.value);
  };

  function optionsOf(question) {
    const found = [];
    question.querySelectorAll('.bw-option').forEach((option) => {
      const holder = option.closest('[data-contentpath]');
      const child = option.closest('[data-streamfield-child]');
      if (holder && !isDeleted(child)) {
        found.push({ id: holder.dataset.contentpath, label: sourceText(option, '') });
      }
    });
    return found;
  }

  /* Every question that can be pointed at: id, kind, label, options. */
  function questions() {
    const found = [];
    document.querySelectorAll('.bw-question').forEach((element) => {
      const child = element.closest('[data-streamfield-child]');
      const holder = element.closest('[data-contentpath]');
      const kind = kindOf(element);
      if (!holder || isDeleted(child) || NOT_ANSWERED.includes(kind)) return;
      const choices = kind === 'choice' || kind === 'multichoice';
      const name = element.querySelector('input[name$="-name"]');
      found.push({
        id: holder.dataset.contentpath,
        kind,
        name: name ? name.value : '',
        label: sourceText(element, '') || '…',
        options: choices ? optionsOf(element) : [],
      });
    });
    return found;
  }

  window.bawabaOutline = { questions };
})();
