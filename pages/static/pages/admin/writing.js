/* Each text runs as its own language does, whatever language the admin speaks: in the page's editor, where fields
   come and go, and in the translator's. An address, a phone or a number alone runs from left to right. */
(() => {
  if (window.bawabaWriting) return;
  window.bawabaWriting = true;
  const TEXTS = 'input[type="text"], input:not([type]), textarea, [contenteditable="true"]';
  const LEFT_OUT = '[role="dialog"], .tagit, .comment, #comments, [name="slug"], [name="q"], [data-controller*="date"], [data-controller*="time"]';
  const LATIN = /^(https?:|mailto:|tel:|www\.|\/|#)|^[\d\s()+./:-]+$/i;
  const RTL = new Set(['ar', 'ckb', 'fa', 'he', 'ku', 'ur']);
  const directionOf = (language) => (RTL.has(language.split('-')[0]) ? 'rtl' : 'ltr');

  function turn(input, language, direction) {
    const value = input.isContentEditable ? '' : (input.value || '').trim();
    input.dir = value && LATIN.test(value) ? 'ltr' : direction;
    input.lang = language;
  }

  function follow(root, language, direction) {
    const each = (scope) => {
      scope.querySelectorAll(TEXTS).forEach((input) => {
        if (input.dataset.writes || input.closest(LEFT_OUT) || (input.dir && input.lang)) return;
        input.dataset.writes = language;
        turn(input, language, direction);
      });
    };
    each(root);
    new MutationObserver(() => each(root)).observe(root, { childList: true, subtree: true });
    root.addEventListener('input', (event) => {
      if (event.target.dataset && event.target.dataset.writes) turn(event.target, language, direction);
    });
  }

  function begin() {
    const marker = document.querySelector('[data-writing-direction]');
    const form = marker && marker.closest('form');
    if (form) {
      form.dataset.writing = marker.dataset.writingDirection;
      follow(form, marker.dataset.writingLanguage, marker.dataset.writingDirection);
    }
    const translator = document.querySelector('.js-translation-editor');
    if (!translator || !translator.dataset.props) return;
    const { sourceLocale, locale, segments, initialStringTranslations } = JSON.parse(translator.dataset.props);
    if (!sourceLocale || !locale) return;
    const target = locale.code;
    translator.dataset.writing = directionOf(target);
    follow(translator, target, directionOf(target));
    /* What is translated, and its translation, stand in no field until they are edited: they are found by their words. */
    const words = new Map();
    (initialStringTranslations || []).forEach((one) => words.set(one.value, target));
    (segments || []).forEach((one) => words.set(one.source, sourceLocale.code));
    const mark = () => translator.querySelectorAll('p, span, div, h1, h2, h3, h4').forEach((one) => {
      const language = one.childElementCount ? '' : words.get(one.textContent);
      if (one.lang || !language) return;
      one.lang = language;
      one.dir = LATIN.test(one.textContent.trim()) ? 'ltr' : directionOf(language);
    });
    mark();
    new MutationObserver(mark).observe(translator, { childList: true, subtree: true });
  }

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
})();
