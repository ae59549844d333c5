import { START } from './base/places.js';

/** Does what a click on something that a canvas has drawn stands for. */
export function clicked(canvas, event) {
  const on = what => event.target.closest(what)?.dataset;
  const chip = on('[data-to]');
  const fold = on('[data-fold]');
  const leads = on('[data-leads]');
  const grip = on('.grip');
  const work = on('[data-work]');
  const naming = on('[data-naming]');
  const mover = on('[data-mover]');
  const word = on('.selected [data-field]');
  const card = on('[data-card]');
  if (chip) {
    canvas.go(chip.to);
  } else if (fold) {
    canvas.folding.turn(fold.fold);
  } else if (word && canvas.wording.open(card.card, word.field)) {
    canvas.current = card.card;
  } else if (mover) {
    canvas.go(mover.mover);
  } else if (naming) {
    canvas.naming.open(naming.naming);
  } else if (work) {
    canvas.settingAside.does(work.work);
  } else if (leads) {
    canvas.leading.open(leads.leads);
  } else if (grip) {
    canvas.choose(canvas.places.get(grip.place));
  } else if (on('[data-numbers]')) {
    canvas.tell('number-add', START);
  } else if (card) {
    canvas.current = card.card;
    canvas.open(card.card);
  } else if (!on('.tray, .leads-list, .naming, .wording')) {
    canvas.wording.close();
    canvas.naming.close();
    canvas.settingAside.close();
    canvas.leading.close();
    canvas.opened = null;
  }
}
