using System.Text.RegularExpressions;
using Arende.Tests.Engine;

namespace Arende.Tests.Architecture;

public sealed partial class FormsTests
{
    // Razor gives a form with an address of its own no token unless it is asked to, and a browser's post is then refused.
    [Fact]
    public void A_form_that_is_posted_to_an_address_has_its_token()
    {
        var without = from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Arende.Web"), "*.cshtml", SearchOption.AllDirectories)
                      from form in Posted().Matches(File.ReadAllText(file)).Select(match => match.Value)
                      where form.Contains(" action=", StringComparison.Ordinal) && !form.Contains("asp-antiforgery=\"true\"", StringComparison.Ordinal)
                      select $"{Path.GetFileName(file)}: {form}";
        Assert.Equal([], without);
    }

    [GeneratedRegex("<form[^\n]*?method=\"post\"[^\n]*")]
    private static partial Regex Posted();
}
