/* Picks other questions: conditions, single references, options, operands. JSON in one hidden input. */
(() => {
  const make = (tag, className, text) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  };

  const addOption = (select, value, label, selected) => {
    const option = make('option', '', label);
    option.value = value;
    option.selected = Boolean(selected);
    select.append(option);
  };

  const questions = () => window.bawabaOutline.questions();

  const findQuestion = (pointer) => questions().find((one) => one.id === pointer || (one.name && one.name === pointer));

  const isLine = (part) => Boolean(part) && !part.all && !part.any;

  class BoundWiring {
    constructor(options, placeholder, name, id, state) {
      this.options = options;
      this.words = options.words;
      this.idForLabel = id;
      this.element = make('div', 'bw-wiring bw-wiring--' + options.kind);
      this.hidden = make('input');
      this.hidden.type = 'hidden';
      this.hidden.name = name;
      this.body = make('div', 'bw-wiring__body');
      this.element.append(this.hidden, this.body);
      placeholder.replaceWith(this.element);
      this.setState(state);
    }

    setState(state) {
      this.value = typeof state === 'string' ? JSON.parse(state || 'null') : state;
      this.hidden.value = JSON.stringify(this.value === undefined ? null : this.value);
      this.drawn = false;
      /* The questions below are not on the page yet: draw when they are. */
      window.requestAnimationFrame(() => this.draw());
    }

    getState() { return this.hidden.value; }

    getValue() { return this.hidden.value; }

    getTextLabel() { return null; }

    setInvalid() {}

    setCapabilityOptions() {}

    focus() {
      const first = this.body.querySelector('select, button');
      if (first) first.focus();
    }

    change(value, redraw) {
      this.value = value;
      this.hidden.value = JSON.stringify(value);
      this.hidden.dispatchEvent(new Event('change', { bubbles: true }));
      if (redraw) this.draw();
    }

    draw() {
      this.body.textContent = '';
      this['draw_' + this.options.kind]();
    }

    /* A select of questions whose list is filled when it is opened: questions come and go. */
    questionSelect(pointer, onChange, filter) {
      const select = make('select', 'bw-wiring__question');
      select.setAttribute('aria-label', this.words.choose);
      const fill = () => {
        const current = select.dataset.pointer || '';
        const found = questions().filter(filter || (() => true));
        const known = findQuestion(current);
        select.textContent = '';
        addOption(select, '', this.words.choose, !current);
        if (current && !known) addOption(select, current, this.words.gone, true);
        found.forEach((one) => addOption(select, one.id, one.label, known && known.id === one.id));
      };
      select.dataset.pointer = pointer || '';
      const known = pointer && findQuestion(pointer);
      addOption(select, pointer || '', known ? known.label : pointer ? this.words.gone : this.words.choose, true);
      select.addEventListener('pointerdown', fill);
      select.addEventListener('focus', fill);
      select.addEventListener('change', () => {
        select.dataset.pointer = select.value;
        onChange(select.value);
      });
      return select;
    }

    removeButton(onClick) {
      const button = make('button', 'button button-small button-secondary no', this.words.remove);
      button.type = 'button';
      button.addEventListener('click', onClick);
      return button;
    }

    addButton(label, onClick) {
      const button = make('button', 'button button-small button-secondary', label);
      button.type = 'button';
      button.addEventListener('click', onClick);
      return button;
    }

    draw_question() {
      this.body.append(this.questionSelect(this.value, (pointer) => this.change(pointer || null)));
    }

    draw_choice_question() {
      const choices = (one) => one.kind === 'choice';
      this.body.append(this.questionSelect(this.value, (pointer) => this.change(pointer || null), choices));
    }

    draw_operands() {
      const operands = Array.isArray(this.value) ? this.value : [];
      operands.forEach((operand, index) => {
        const row = make('div', 'bw-wiring__row');
        const isNumber = typeof operand === 'number';
        const put = (value) => this.change(operands.map((old, at) => (at === index ? value : old)), true);
        const number = make('input');
        number.type = 'number';
        number.step = 'any';
        number.setAttribute('aria-label', this.words.number);
        number.placeholder = this.words.number;
        if (isNumber) number.value = operand;
        number.addEventListener('change', () => put(number.value === '' ? '' : Number(number.value)));
        const numeric = (one) => ['integer', 'decimal', 'money', 'area', 'computed'].includes(one.kind);
        row.append(
          this.questionSelect(isNumber ? '' : operand, put, numeric),
          number,
          this.removeButton(() => this.change(operands.filter((_old, at) => at !== index), true)),
        );
        this.body.append(row);
      });
      this.body.append(this.addButton(this.words.addRow, () => this.change([...operands, ''], true)));
    }

    draw_options() {
      const owner = this.element.closest('.bw-question');
      const hidden = owner && [...owner.querySelectorAll('input[name$="-filter_by"]')][0];
      const pointer = hidden ? JSON.parse(hidden.value || 'null') : null;
      const question = pointer && findQuestion(pointer);
      const chosen = Array.isArray(this.value) ? this.value : [];
      if (hidden && !this.listening) {
        this.listening = true;
        hidden.addEventListener('change', () => this.draw());
      }
      if (!question) {
        this.body.append(make('p', 'help', this.words.none));
        return;
      }
      this.drawOptions(this.body, question, chosen, (values) => this.change(values));
    }

    drawOptions(parent, question, chosen, onChange) {
      question.options.forEach((option) => {
        const label = make('label', 'bw-wiring__option');
        const box = make('input');
        box.type = 'checkbox';
        box.value = option.id;
        box.checked = chosen.includes(option.id);
        box.addEventListener('change', () => {
          const boxes = [...parent.querySelectorAll('input[type=checkbox]')];
          onChange(boxes.filter((one) => one.checked).map((one) => one.value));
        });
        label.append(box, ' ', option.label);
        parent.append(label);
      });
    }

    draw_condition() {
      const lines = this.lines();
      if (!lines) {
        this.body.append(make('p', 'help', this.words.deep), this.removeButton(() => this.change(null, true)));
        return;
      }
      if (!lines.parts.length) {
        this.body.append(this.addButton(this.words.add, () => this.put('all', [{ question: '', op: 'equals' }])));
        return;
      }
      this.drawGroup(this.body, lines.mode, lines.parts, (mode, parts) => this.put(mode, parts), true);
    }

    /* The stored condition as one mode with parts; null when it is too deep for this form. */
    lines() {
      const value = this.value;
      if (!value || !Object.keys(value).length) return { mode: 'all', parts: [] };
      if (isLine(value)) return { mode: 'all', parts: [value] };
      const mode = value.any ? 'any' : 'all';
      const flat = (part) => isLine(part) || (part.all || part.any).every(isLine);
      return value[mode].every(flat) ? { mode, parts: value[mode] } : null;
    }

    put(mode, parts, quiet) {
      this.change(parts.length ? { [mode]: parts } : null, !quiet);
    }

    drawGroup(parent, mode, parts, put, outer) {
      const head = make('div', 'bw-wiring__head', this.words.when + ' ');
      const select = make('select');
      select.setAttribute('aria-label', this.words.when);
      addOption(select, 'all', this.words.all, mode === 'all');
      addOption(select, 'any', this.words.any, mode === 'any');
      select.addEventListener('change', () => put(select.value, parts));
      head.append(select);
      if (parts.length > 1) parent.append(head);
      parts.forEach((part, index) => {
        const replace = (value, quiet) => {
          put(mode, parts.map((old, at) => (at === index ? value : old)).filter(Boolean), quiet);
        };
        if (isLine(part)) this.drawLine(parent, part, replace);
        else {
          const box = make('div', 'bw-wiring__group');
          const inner = part.any ? 'any' : 'all';
          this.drawGroup(box, inner, part[inner], (m, p, quiet) => replace(p.length ? { [m]: p } : null, quiet), false);
          parent.append(box);
        }
      });
      const tools = make('div', 'bw-wiring__tools');
      const empty = { question: '', op: 'equals' };
      tools.append(this.addButton(this.words.addRow, () => put(mode, [...parts, empty])));
      if (outer) {
        tools.append(this.addButton(this.words.addGroup, () => put(mode, [...parts, { any: [empty, empty] }])));
      }
      parent.append(tools);
    }

    drawLine(parent, line, replace) {
      const row = make('div', 'bw-wiring__row');
      const operator = make('select');
      operator.setAttribute('aria-label', this.words.when);
      Object.entries(this.words.operators).forEach(([op, label]) => addOption(operator, op, label, line.op === op));
      operator.addEventListener('change', () => {
        const value = operator.value === 'one_of' ? [] : '';
        replace({ ...line, op: operator.value, value: operator.value === line.op ? line.value : value });
      });
      row.append(
        this.questionSelect(line.question, (question) => replace({ ...line, question, value: '' })),
        operator,
      );
      this.drawValue(row, line, replace);
      row.append(this.removeButton(() => replace(null)));
      parent.append(row);
    }

    drawValue(row, line, replace) {
      /* The line is changed in place, so that other rows, not drawn again, still hold the truth. */
      const keep = (value) => {
        line.value = value;
        replace(line, true);
      };
      if (line.op === 'answered' || line.op === 'not_answered') return;
      const question = findQuestion(line.question);
      if (line.op === 'one_of' && question && question.options.length) {
        const box = make('span', 'bw-wiring__options');
        this.drawOptions(box, question, [].concat(line.value || []), keep);
        row.append(box);
        return;
      }
      const choices = question && (question.kind === 'yes_no'
        ? [{ id: 'yes', label: this.words.yes }, { id: 'no', label: this.words.no }]
        : question.options);
      const input = make(choices && choices.length ? 'select' : 'input');
      input.setAttribute('aria-label', this.words.value);
      if (choices && choices.length) {
        addOption(input, '', this.words.value, !line.value);
        choices.forEach((one) => addOption(input, one.id, one.label, line.value === one.id));
      } else input.value = line.value === undefined || line.value === null ? '' : line.value;
      input.addEventListener('change', () => {
        keep(line.op === 'one_of' ? input.value.split(/[,،]/).map((one) => one.trim()) : input.value);
      });
      row.append(input);
    }
  }

  class WiringWidget {
    constructor(options) { this.options = options; }

    render(placeholder, name, id, initialState) {
      return new BoundWiring(this.options, placeholder, name, id, initialState);
    }
  }

  window.telepath.register('bawaba.WiringWidget', WiringWidget);
})();
