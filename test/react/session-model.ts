import { coveredBy, emitted, type Model, reach, state, toggled } from "../core/reference-model.js";

/** What a scope says, for a search that is plain to see through. */
export interface Words {
  readonly name: string;
  readonly text: string;
}

export type Filter = "all" | "read" | "write" | "selected";

/** A picker as its rules say it should be: names, arrays, and nothing shared with the implementation. */
export class SessionModel {
  value: string[];
  query = "";
  filter: Filter = "all";
  required: string[] = [];
  disabled: string[] = [];
  #history: string[][] = [];
  #frozen: string[] = [];

  constructor(
    readonly model: Model,
    readonly words: readonly Words[],
    readonly initial: readonly string[],
  ) {
    this.value = [...initial];
  }

  get constraints() {
    return { required: this.required, disabled: this.disabled, within: this.matches };
  }

  /** Names that the query and the filter let through; undefined where nothing filters. */
  get matches(): string[] | undefined {
    const terms = this.query.toLowerCase().split(" ").filter(Boolean);
    if (terms.length === 0 && this.filter === "all") return undefined;
    return this.words
      .filter(({ text }) => terms.every((term) => text.toLowerCase().includes(term)))
      .map(({ name }) => name)
      .filter(
        (name) =>
          this.filter === "all" ||
          (this.filter === "selected" ? this.#frozen.includes(name) : name.endsWith(`:${this.filter}`)),
      );
  }

  get emitted(): string[] {
    return emitted(this.model, this.value, this.constraints);
  }

  isOn(name: string): boolean {
    return this.emitted.includes(name) || coveredBy(this.model, this.emitted).includes(name);
  }

  stateOf(resource: string) {
    return state(this.model, this.value, resource, this.constraints);
  }

  setFilter(filter: Filter) {
    this.filter = filter;
    this.#frozen = this.emitted;
  }

  clickScope(name: string) {
    const within = undefined;
    const one: Model = { ...this.model, below: new Map([["it", [name]]]) };
    const next = toggled(one, this.value, "it", { ...this.constraints, within });
    this.#commit(next, false);
  }

  clickBox(names: readonly string[]) {
    const several: Model = { ...this.model, below: new Map([["it", names]]) };
    this.#commit(toggled(several, this.value, "it", this.constraints), true);
  }

  /** Adds what is missing of a preset, or removes it where all that can be reached is on. */
  clickPreset(names: readonly string[]) {
    const known: Model = { ...this.model, below: new Map([["it", names]]) };
    const reachable = reach(known, "it", this.constraints);
    const covered = coveredBy(this.model, this.emitted);
    const operable = reachable.filter((name) => this.emitted.includes(name) || !covered.includes(name));
    const isOn = operable.every((name) => this.emitted.includes(name));
    this.#commit(
      emitted(
        this.model,
        isOn ? this.emitted.filter((name) => !operable.includes(name)) : [...this.emitted, ...operable],
        this.constraints,
      ),
      true,
    );
  }

  undo() {
    this.value = this.#history.pop() ?? this.value;
  }

  get canUndo(): boolean {
    return this.#history.length > 0;
  }

  /** Other limits forget what undo would bring back; the same ones in new arrays change nothing. */
  constrain(required: string[], disabled: string[]) {
    if (`${required}` === `${this.required}` && `${disabled}` === `${this.disabled}`) return;
    this.required = required;
    this.disabled = disabled;
    this.#history = [];
  }

  reset() {
    this.value = [...this.initial];
    this.#history = [];
  }

  #commit(next: string[], isBulk: boolean) {
    const before = this.value;
    if (next.join(" ") === this.emitted.join(" ")) return;
    this.#history = isBulk ? [...this.#history, before] : [];
    // What is in it only because it is required goes with the requirement.
    this.value = next.filter((name) => !this.required.includes(name) || before.includes(name));
  }
}
