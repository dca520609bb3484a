using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Arende.IntegrationTests.Support;

/// <summary>What axe finds wrong with a page, by all the rules that it has on unless told otherwise.</summary>
static class Axe
{
    static readonly string script = new BundledAxeScriptProvider().GetScript();

    // Of what isn't wrong, one node a rule is told of: looking up all the others takes half of the time.
    const string Run = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
            .map(one => `${one.id}: ${one.help}: ${one.nodes.map(node => node.html).join(' | ')}`)
        """;

    /// <summary>In the page itself: axe's own package for Playwright opens a second page for each answer, which takes five times as long.</summary>
    public static async Task<IReadOnlyList<string>> Findings(IPage page)
    {
        if (page.Frames.Count > 1) throw new NotSupportedException($"{page.Url} has frames, into which axe is not put.");
        await page.EvaluateAsync(script);
        return await page.EvaluateAsync<string[]>(Run);
    }
}
