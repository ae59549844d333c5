import { announce } from '@vaadin/a11y-base/src/announce.js';

document.addEventListener('callwright-announce', event => announce(event.detail));
