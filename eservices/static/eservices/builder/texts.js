/* A text in every language, side by side. The value travels in one hidden input as JSON. */
(() => {
  class BoundTexts {
    constructor(options, placeholder, name, id, state) {
      this.options = options;
      this.source = options.languages[0].code;
      this.idForLabel = id;
      this.inputs = {};
      this.notes = {};
      this.element = document.createElement('div');
      this.element.className = 'bw-texts';
      this.hidden = document.createElement('input');
      this.hidden.type = 'hidden';
      this.hidden.name = name;
      this.element.append(this.hidden);
      options.languages.forEach((language) => this.addLanguage(language, id));
      placeholder.replaceWith(this.element);
      this.setState(state);
    }

    addLanguage(language, id) {
      const cell = document.createElement('div');
      cell.className = 'bw-texts__cell';
      const label = document.createElement('label');
      label.textContent = language.label;
      label.lang = language.code;
      const long = this.options.rows > 1;
      const input = document.createElement(long ? 'textarea' : 'input');
      if (long) input.rows = this.options.rows;
      else input.type = 'text';
      input.id = language.code === this.source ? id : id + '-' + language.code;
      input.lang = language.code;
      input.dir = language.dir;
      label.htmlFor = input.id;
      input.addEventListener('input', () => this.edited(language.code));
      const note = document.createElement('div');
      note.className = 'bw-texts__note';
      note.hidden = true;
      cell.append(label, input, note);
      this.element.append(cell);
      this.inputs[language.code] = input;
      this.notes[language.code] = note;
    }

    edited(code) {
      if (code !== this.source) this.rebase(code);
      this.store();
    }

    /* The translation belongs to the source text of now. */
    rebase(code) {
      this.base[code] = { text: this.inputs[code].value, source: this.inputs[this.source].value };
    }

    store() {
      const value = { base: this.base };
      Object.keys(this.inputs).forEach((code) => { value[code] = this.inputs[code].value; });
      this.hidden.value = JSON.stringify(value);
      Object.keys(this.inputs).forEach((code) => { if (code !== this.source) this.drawNote(code); });
    }

    drawNote(code) {
      const note = this.notes[code];
      const source = this.inputs[this.source].value;
      const text = this.inputs[code].value;
      const base = this.base[code] || {};
      const stale = Boolean(text && base.source && base.source !== source);
      const missing = Boolean(source.trim() && !text.trim());
      note.hidden = !stale && !missing;
      note.classList.toggle('bw-texts__note--stale', stale);
      note.textContent = '';
      if (missing) note.textContent = this.options.words.missing;
      if (!stale) return;
      const was = document.createElement('bdi');
      was.textContent = base.source;
      const confirm = document.createElement('button');
      confirm.type = 'button';
      confirm.className = 'button button-small button-secondary';
      confirm.textContent = this.options.words.confirm;
      confirm.addEventListener('click', () => {
        this.rebase(code);
        this.store();
        this.hidden.dispatchEvent(new Event('change', { bubbles: true }));
      });
      note.append(this.options.words.stale + ' ' + this.options.words.was + ' ', was, ' ', confirm);
    }

    setState(state) {
      const value = typeof state === 'string' ? JSON.parse(state || '{}') : state || {};
      this.base = value.base || {};
      Object.keys(this.inputs).forEach((code) => { this.inputs[code].value = value[code] || ''; });
      this.store();
    }

    getState() { return this.hidden.value; }

    getValue() { return this.hidden.value; }

    getTextLabel(options) {
      const text = Object.keys(this.inputs).map((code) => this.inputs[code].value.trim()).find(Boolean) || '';
      const longest = options && options.maxLength;
      return longest && text.length > longest ? text.slice(0, longest - 1) + '…' : text;
    }

    setInvalid(invalid) {
      Object.values(this.inputs).forEach((input) => {
        if (invalid) input.setAttribute('aria-invalid', 'true');
        else input.removeAttribute('aria-invalid');
      });
    }

    setCapabilityOptions() {}

    focus() { this.inputs[this.source].focus(); }
  }

  class TextsWidget {
    constructor(options) { this.options = options; }

    render(placeholder, name, id, initialState) {
      return new BoundTexts(this.options, placeholder, name, id, initialState);
    }
  }

  window.telepath.register('bawaba.TextsWidget', TextsWidget);
})();
