/** What was typed and is not known to have reached the server, by where it was typed. Kept as long as the tab. */
export class Typed {
  static #KEY = 'callwright.typed';
  #storage;

  constructor(storage) {
    this.#storage = storage;
  }

  /** @param before what the field held when the typing began */
  note(address, before, text) {
    const all = this.#read();
    all[address] = { before, ...all[address], text };
    this.#write(all);
  }

  /** What of it is on its way to the server, which may have it when the page is loaded the next time. */
  sent(address, text) {
    const all = this.#read();
    if (all[address]) {
      all[address].sent = text;
      this.#write(all);
    }
  }

  /** Forgets what was typed at a place, save what is being typed there at this moment. */
  forget(place, except) {
    const all = this.#read();
    for (const address of Object.keys(all)) {
      if (address.startsWith(`${place}/`) && address !== except) {
        delete all[address];
      }
    }
    this.#write(all);
  }

  /** What was typed there, when the field holds what it held then or what was sent: what another person put there stays. */
  lost(address, now) {
    const typed = this.#read()[address];
    return [typed?.before, typed?.sent].includes(now) && typed.text !== now ? typed.text : undefined;
  }

  #read() {
    return JSON.parse(this.#storage.getItem(Typed.#KEY) ?? '{}');
  }

  #write(all) {
    this.#storage.setItem(Typed.#KEY, JSON.stringify(all));
  }
}
