namespace Arende.Engine.Scripts;

/// <summary>Makes an engine's globals unchangeable, all that can be reached from them included.</summary>
static class Frozen
{
    public static readonly Jint.Prepared<Acornima.Ast.Script> Script = Jint.Engine.PrepareScript(
        """
        (function () {
            const random = __random;
            Math.random = function random_() { return random(); };
            delete globalThis.__random;
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
