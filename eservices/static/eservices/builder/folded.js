/* A block of a long stream that is drawn when it is opened. Until then it is its state and the words in it.

   What is posted does not depend on whether it was drawn: at the moment the form is read, by whomever, the block
   gives one value, its state as JSON, in place of its inputs. */
(() => {
  const { StructBlock, StructBlockDefinition } = window.wagtailStreamField.blocks;
  const STATE = '-__state';

  /* Texts travel as JSON in a string; a state has nothing else that begins so. */
  const textsOf = (part) => {
    if (typeof part !== 'string' || !part.startsWith('{')) return null;
    try {
      const { base, ...texts } = JSON.parse(part);
      return texts;
    } catch {
      return null;
    }
  };

  function words(part) {
    const texts = textsOf(part);
    if (texts) return Object.values(texts).filter((text) => typeof text === 'string' && text);
    return part && typeof part === 'object' ? Object.values(part).flatMap(words) : [];
  }

  const hasComment = (id) => {
    const comments = document.getElementById('comments-data');
    return Boolean(id && comments && comments.textContent.includes(id));
  };

  class FoldedBlock {
    constructor(definition, placeholder, prefix, state, error) {
      this.blockDef = definition;
      this.type = definition.name;
      this.prefix = prefix;
      this.state = state || {};
      this.drawn = null;
      this.input = document.createElement('input');
      this.input.type = 'hidden';
      this.input.name = prefix + STATE;
      this.given = JSON.stringify(this.state);
      this.input.value = this.given;
      this.place = document.createElement('div');
      this.place.className = definition.meta.classname || '';
      this.place.textContent = words(this.state).join(' · ');
      this.element = document.createElement('div');
      this.element.className = 'bw-folded';
      this.element.bawabaFolded = this;
      this.element.append(this.input, this.place);
      placeholder.replaceWith(this.element);
      this.place.bawabaFolded = this;
      this.watch(error);
    }

    /* What is not folded when everything around it stands is drawn at once: it was added just now. */
    watch(error) {
      const panel = this.element.closest('[data-panel]');
      const toggle = panel && panel.querySelector('[data-panel-toggle]');
      if (!toggle || error) {
        this.draw(error);
        return;
      }
      toggle.addEventListener('wagtail:panel-toggle', (event) => {
        if (event.target === toggle && event.detail.expanded) this.draw();
      });
      window.queueMicrotask(() => {
        const holder = this.element.closest('[data-contentpath]');
        const commented = hasComment(holder && holder.dataset.contentpath);
        if (toggle.getAttribute('aria-expanded') !== 'false' || commented) this.draw();
      });
    }

    draw(error) {
      if (this.drawn) return this.drawn;
      const { place, blockDef } = this;
      delete place.bawabaFolded;
      blockDef.inner.collapsible = blockDef.collapsible;
      this.drawn = new StructBlock(blockDef.inner, place, this.prefix, this.state, error);
      this.untouched = JSON.stringify(this.drawn.getState());
      return this.drawn;
    }

    /* The value to post; as it was given until somebody changes something. */
    posted() {
      const now = this.drawn && JSON.stringify(this.drawn.getState());
      return !this.drawn || now === this.untouched ? this.given : now;
    }

    getState() { return this.drawn ? this.drawn.getState() : this.state; }

    getValue() { return this.draw().getValue(); }

    getDuplicatedState() { return this.draw().getDuplicatedState(); }

    setState(state) { this.draw().setState(state); }

    setError(error) {
      if (error) this.draw().setError(error);
      else if (this.drawn) this.drawn.setError(error);
    }

    getTextLabel(options) {
      if (this.drawn) return this.drawn.getTextLabel(options);
      const format = this.blockDef.meta.labelFormat || '{label}';
      const text = format.replace(/\{(\w+)\}/g, (_all, name) => words(this.state[name])[0] || '');
      const longest = options && options.maxLength;
      return longest && text.length > longest ? text.slice(0, longest - 1) + '…' : text;
    }

    focus(options) { this.draw().focus(options); }
  }

  class FoldedBlockDefinition extends StructBlockDefinition {
    constructor(name, childBlockDefs, meta) {
      super(name, childBlockDefs, meta);
      /* Wagtail asks whether a child is of its parent's own class before it writes a label. */
      this.inner = new StructBlockDefinition(name, childBlockDefs, meta);
    }

    render(placeholder, prefix, state, error) {
      return new FoldedBlock(this, placeholder, prefix, state, error);
    }
  }

  const outermost = (form) => {
    const all = [...form.querySelectorAll('.bw-folded')];
    return all.filter((one) => !one.parentElement.closest('.bw-folded, [data-later]')).map((one) => one.bawabaFolded);
  };

  document.addEventListener('formdata', (event) => {
    const drawn = outermost(event.target).filter((one) => one.drawn);
    if (!drawn.length) return;
    const inside = new Map(drawn.map((one) => [one.prefix, one]));
    const owner = (name) => {
      for (let end = name.indexOf('-value-'); end >= 0; end = name.indexOf('-value-', end + 1)) {
        const one = inside.get(name.slice(0, end + 6));
        if (one) return one;
      }
      return null;
    };
    [...event.formData.keys()].forEach((name) => {
      const one = owner(name);
      if (one && name !== one.input.name) event.formData.delete(name);
    });
    drawn.forEach((one) => event.formData.set(one.input.name, one.posted()));
  }, true);

  /* Draw what stands between the page and the element of this id: a block inside a group, an option of a list. */
  function drawFor(id) {
    const block = id.replace(/^block-|-section$/g, '');
    while (!document.getElementById(id)) {
      const next = [...document.querySelectorAll('.bw-folded')]
        .map((element) => element.bawabaFolded)
        .find((one) => !one.drawn && (one.given.includes(block) || id.startsWith(one.prefix)));
      if (!next) return;
      next.draw();
    }
  }

  window.bawabaFolded = { drawFor };
  window.telepath.register('bawaba.FoldedBlock', FoldedBlockDefinition);
})();
