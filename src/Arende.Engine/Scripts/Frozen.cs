namespace Arende.Engine.Scripts;

/// <summary>Makes an engine's globals unchangeable, all that can be reached from them included.</summary>
static class Frozen
{
    public static readonly Jint.Prepared<Acornima.Ast.Script> Script = Jint.Engine.PrepareScript(
        """
        (function () {
            'use strict';
            const random = __random;
            Math.random = function random_() { return random(); };
            delete globalThis.__random;
            const check = __check;
            const apply = Reflect.apply;
            delete globalThis.__check;
            // Regular expressions, big integers and buffers run or grow in one statement; the others depend on when the
            // memory is cleaned, or on the machine's clock and language.
            for (const name of ['RegExp', 'BigInt', 'ArrayBuffer', 'SharedArrayBuffer', 'DataView', 'Atomics', 'WeakRef',
                'FinalizationRegistry', 'Temporal', 'Intl', 'ShadowRealm', 'Int8Array', 'Uint8Array', 'Uint8ClampedArray',
                'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array', 'Float16Array', 'Float32Array', 'Float64Array',
                'BigInt64Array', 'BigUint64Array']) delete globalThis[name];
            function bound(owner, kind, names) {
                for (const name of names) {
                    const property = Object.getOwnPropertyDescriptor(owner, name);
                    const original = property && property.value;
                    if (typeof original !== 'function' || name === 'constructor') continue;
                    property.value = {
                        [name](...given) {
                            check(kind + '.' + name, this, given);
                            return apply(original, this, given);
                        }
                    }[name];
                    Object.defineProperty(owner, name, property);
                }
            }
            bound(String.prototype, 'String', ['repeat', 'padStart', 'padEnd', 'concat', 'replace', 'replaceAll']);
            bound(String, 'String', ['raw']);
            bound(Array.prototype, 'Array', Object.getOwnPropertyNames(Array.prototype));
            bound(JSON, 'JSON', ['stringify']);
            // A text that these are given becomes a regular expression.
            for (const name of ['match', 'matchAll', 'search'])
                Object.defineProperty(String.prototype, name, { value: { [name]() {
                    throw new TypeError(name + ' makes a regular expression: use includes, indexOf, startsWith or split');
                } }[name] });
            const seen = new Set();
            const open = [];
            function freeze(value) {
                if (value === null || (typeof value !== 'object' && typeof value !== 'function') || seen.has(value)) return;
                seen.add(value);
                open.push(value);
            }
            freeze(function* () {});
            freeze(async function () {});
            freeze([][Symbol.iterator]());
            freeze(new Map()[Symbol.iterator]());
            freeze(new Set()[Symbol.iterator]());
            freeze(''[Symbol.iterator]());
            freeze(globalThis);
            while (open.length > 0) {
                const value = open.pop();
                Object.freeze(value);
                freeze(Object.getPrototypeOf(value));
                for (const key of Reflect.ownKeys(value)) {
                    const property = Reflect.getOwnPropertyDescriptor(value, key);
                    freeze(property.value);
                    freeze(property.get);
                    freeze(property.set);
                }
            }
        })();
        """);
}
