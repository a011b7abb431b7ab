/** Chances from a seed: the same seed gives the same plan on every machine. */
export class Random {
    private state: number;

    constructor(seed: number) {
        // Neighbouring seeds must not begin alike.
        this.state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
    }

    /** A number from 0 up to, but not, 1. */
    next(): number {
        this.state = (this.state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    }

    chance(probability: number): boolean {
        return this.next() < probability;
    }

    /** A whole number between two, both included. */
    between(low: number, high: number): number {
        return low + Math.floor(this.next() * (high - low + 1));
    }

    pick<T>(from: readonly T[]): T {
        return from[Math.floor(this.next() * from.length)]!;
    }

    shuffled<T>(list: readonly T[]): T[] {
        const result = [...list];
        for (let i = result.length - 1; i > 0; i--) {
            const j = this.between(0, i);
            [result[i], result[j]] = [result[j]!, result[i]!];
        }
        return result;
    }
}
