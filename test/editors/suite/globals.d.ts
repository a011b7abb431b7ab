// The part of mocha that these tests use. Its own types are a package of their own, for four functions.

declare function suite(title: string, body: () => void): void;
declare function test(title: string, body: () => Promise<void>): void;
declare function suiteSetup(body: () => Promise<void>): void;
declare function teardown(body: () => Promise<void>): void;

declare module 'mocha' {
    interface Runner {
        on(event: 'test' | 'pass' | 'fail', listener: (test: { fullTitle(): string }) => void): this;
    }
    export default class Mocha {
        constructor(options: {
            ui: 'tdd';
            reporter: 'spec';
            color: boolean;
            timeout: number;
            slow: number;
            grep: string | undefined;
        });
        addFile(file: string): this;
        run(done: (failures: number) => void): Runner;
    }
}
