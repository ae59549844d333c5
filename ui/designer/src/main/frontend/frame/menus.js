// Vaadin says of each item of a menu whether it is selected, which nothing in a menu can be.
new MutationObserver(changes => {
  for (const { target } of changes) {
    target.getAttribute('role') === 'menuitem' && target.removeAttribute('aria-selected');
  }
}).observe(document.body, { subtree: true, attributeFilter: ['aria-selected'] });
