// A live stream as a map of rows. It is read by fetch, since EventSource sends no token, and resumes where it broke.

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 15_000;
// Three heartbeats without a sign of life.
const SILENCE = 45_000;

export class Stream {
  #name; #token; #changed; #onState; #stopped = false; #lastEventId = null; #controller = null;
  rows = new Map();
  // False when there are more rows than a snapshot carries.
  complete = true;

  // changed(key or null) is called after each change, onState('live' | 'lost' | 401 | 403) when the connection changes.
  constructor(name, token, changed, onState) {
    this.#name = name;
    this.#token = token;
    this.#changed = changed;
    this.#onState = onState;
    this.#run();
  }

  stop() {
    this.#stopped = true;
    this.#controller?.abort();
  }

  async #run() {
    let pause = FIRST_PAUSE;
    while (!this.#stopped) {
      try {
        const status = await this.#read(() => { pause = FIRST_PAUSE; });
        if (status === 401 || status === 403) {
          this.#onState(status);
          return;
        }
      } catch {
        // The connection broke; the next one goes on from the last id.
      }
      if (this.#stopped) {
        return;
      }
      this.#onState('lost');
      await new Promise(resolve => setTimeout(resolve, pause * (0.5 + Math.random() / 2)));
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
  }

  async #read(connected) {
    this.#controller = new AbortController();
    const headers = { Authorization: 'Bearer ' + this.#token, Accept: 'text/event-stream' };
    if (this.#lastEventId !== null) {
      headers['Last-Event-ID'] = this.#lastEventId;
    }
    const response = await fetch('/api/v1/streams/' + this.#name, { headers, signal: this.#controller.signal, cache: 'no-store' });
    if (!response.ok) {
      return response.status;
    }
    connected();
    this.#onState('live');
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let watchdog = setTimeout(() => this.#controller.abort(), SILENCE);
    let buffer = '';
    let event = { name: 'message', id: null, data: [] };
    try {
      for (;;) {
        const { value, done } = await reader.read();
        if (done) {
          return response.status;
        }
        clearTimeout(watchdog);
        watchdog = setTimeout(() => this.#controller.abort(), SILENCE);
        const lines = (buffer + value).split('\n');
        buffer = lines.pop();
        for (const raw of lines) {
          const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
          if (line === '') {
            this.#dispatch(event);
            event = { name: 'message', id: null, data: [] };
          } else if (!line.startsWith(':')) {
            const colon = line.indexOf(':');
            const field = colon < 0 ? line : line.slice(0, colon);
            const text = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
            if (field === 'event') event.name = text;
            if (field === 'id') event.id = text;
            if (field === 'data') event.data.push(text);
          }
        }
      }
    } finally {
      clearTimeout(watchdog);
    }
  }

  #dispatch({ name, id, data }) {
    if (data.length > 0) {
      this.#apply(name, JSON.parse(data.join('\n')));
    }
    // Only now: an event that was not applied is sent again.
    if (id !== null) {
      this.#lastEventId = id;
    }
  }

  #apply(name, body) {
    switch (name) {
      case 'snapshot':
        this.rows = new Map(body.rows.map(row => [row.key, row]));
        this.complete = body.complete;
        this.#changed(null);
        break;
      case 'update':
        if (!(this.rows.get(body.key)?.version > body.version)) {
          this.rows.set(body.key, body);
          this.#changed(body.key);
        }
        break;
      case 'remove':
        if (!(this.rows.get(body.key)?.version > body.version)) {
          this.rows.delete(body.key);
          this.#changed(body.key);
        }
        break;
      case 'reset':
        this.rows = new Map();
        break;
    }
  }
}
