/* Lets a struct block stand alone: Wagtail's block controller looks for `element` on what it renders. */
(() => {
  const { StructBlockDefinition } = window.wagtailStreamField.blocks;

  class RootBlockDefinition extends StructBlockDefinition {
    get collapsible() { return false; }

    set collapsible(_ignored) {}

    render(...args) {
      const block = super.render(...args);
      block.element = block.container[0];
      if (window.bawabaLater) window.bawabaLater.note(block);
      return block;
    }
  }

  window.telepath.register('bawaba.RootBlock', RootBlockDefinition);
})();
