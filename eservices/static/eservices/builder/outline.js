/* Reads the questions of the form from the page, for everything that points at one of them. */
(() => {
  const NOT_ANSWERED = ['static', 'group', 'repeat'];

  const kindOf = (element) => {
    const holder = element.closest('[data-streamfield-child]') || element.parentElement;
    const input = holder && holder.querySelector(':scope > input[name$="-type"]');
    return input ? input.value : '';
  };

  /* Settings stand before the words in the document, so the words are found by their path. */
  const sourceText = (element) => {
    const input = element.querySelector('[data-contentpath="label"] .bw-texts :is(textarea, input[type="text"])');
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
        found.push({ id: holder.dataset.contentpath, label: sourceText(option) });
      }
    });
    return found;
  }

  const firstText = (part) => {
    if (typeof part !== 'string' || !part) return '';
    const texts = JSON.parse(part);
    return texts[Object.keys(texts).find((code) => code !== 'base')] || '';
  };

  /* What is not drawn yet is read from its state; groups hold questions too. */
  function readState(id, kind, state, found) {
    (state.questions || []).forEach((one) => readState(one.id, one.type, one.value || {}, found));
    if (NOT_ANSWERED.includes(kind)) return;
    const choices = kind === 'choice' || kind === 'multichoice';
    const options = (choices && state.options) || [];
    found.push({
      id,
      kind,
      name: state.name || '',
      label: firstText(state.label) || '…',
      options: options.map((one) => ({ id: one.id, label: firstText((one.value || {}).label) })),
    });
  }

  function readQuestions() {
    const found = [];
    document.querySelectorAll('.bw-question').forEach((element) => {
      const child = element.closest('[data-streamfield-child]');
      const holder = element.closest('[data-contentpath]');
      const kind = kindOf(element);
      if (element.bawabaFolded) {
        if (holder && !isDeleted(child)) readState(holder.dataset.contentpath, kind, element.bawabaFolded.state, found);
        return;
      }
      if (!holder || isDeleted(child) || NOT_ANSWERED.includes(kind)) return;
      const choices = kind === 'choice' || kind === 'multichoice';
      const name = element.querySelector('input[name$="-name"]');
      found.push({
        id: holder.dataset.contentpath,
        kind,
        name: name ? name.value : '',
        label: sourceText(element) || '…',
        options: choices ? optionsOf(element) : [],
      });
    });
    return found;
  }

  let known = null;

  /* Every question that can be pointed at: id, kind, name, label, options. Read once per turn of the loop. */
  function questions() {
    if (!known) {
      known = readQuestions();
      window.setTimeout(() => { known = null; }, 0);
    }
    return known;
  }

  window.bawabaOutline = { questions };
})();
