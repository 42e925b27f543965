/** The one file in the app’s folder of OneDrive. */
export class SyncedFile {
  #content: string | null = null;
  #version = 0;
  #changedAt = 0;

  /** `null` while there is none. */
  get content(): string | null {
    return this.#content;
  }

  /** Quotes included, as OneDrive gives it. */
  get eTag(): string {
    return `"{8D1C2A70-5E0B-4C1F-9A57-0B6F3E2D4C11},${this.#version}"`;
  }

  get changedAt(): number {
    return this.#changedAt;
  }

  /** As another device does, or the request that was granted. `null` deletes it. */
  write(content: string | null, at: Date): void {
    this.#content = content;
    this.#version += 1;
    this.#changedAt = at.getTime();
  }
}
