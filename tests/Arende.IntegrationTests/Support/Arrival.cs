using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Arende.IntegrationTests.Support;

/// <summary>
/// Waits until a page has another address. Playwright's own WaitForURLAsync waits, where the browser is there already, for a state of loading that is over and never comes
/// again: one test in some thousands stood still for a minute.
/// </summary>
public static class Arrival
{
    public static Task IsAt(this IPage page, Regex address) => Assertions.Expect(page).ToHaveURLAsync(address);

    public static Task HasLeftSignIn(this IPage page) => Assertions.Expect(page).Not.ToHaveURLAsync(new Regex("signin"));
}
