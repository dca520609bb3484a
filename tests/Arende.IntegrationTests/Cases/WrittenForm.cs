using System.Net;
using System.Text.RegularExpressions;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Cases;

/// <summary>The draft's form as a browser would send it: every field as it stands on the page.</summary>
static partial class WrittenForm
{
    public static List<(string Name, string Value)> Of(PageAnswer page)
    {
        var form = FormOf().Match(page.Html).Value;
        var fields = Inputs().Matches(form).Select(input => input.Value)
            .Where(input => !input.Contains("type=\"checkbox\"", StringComparison.Ordinal) || input.Contains("checked", StringComparison.Ordinal))
            .Select(input => (Name().Match(input).Groups[1].Value, WebUtility.HtmlDecode(Value().Match(input).Groups[1].Value)))
            .Where(field => field.Item1 is not ("" or "__RequestVerificationToken")).ToList();
        // A browser leaves out the first line break, and sends the others as CRLF.
        fields.AddRange(Texts().Matches(form).Select(text => (text.Groups[1].Value, WebUtility.HtmlDecode(text.Groups[2].Value).TrimStart('\r', '\n').ReplaceLineEndings("\r\n"))));
        fields.AddRange(Selects().Matches(form).Select(select => (select.Groups[1].Value, WebUtility.HtmlDecode(Selected().Match(select.Groups[2].Value) is { Success: true } chosen ? chosen.Groups[1].Value : ""))));
        return fields;
    }

    /// <summary>The same with one text typed anew.</summary>
    public static (string, string)[] Typed(this IReadOnlyList<(string Name, string Value)> form, string section, string text, string step = "save")
    {
        var at = form.Single(field => field.Name.EndsWith(".Key", StringComparison.Ordinal) && field.Value == section).Name[..^".Key".Length];
        return [.. form.Select(field => field.Name == $"{at}.Text" ? (field.Name, text) : field), ("step", step)];
    }

    public static string TextOf(PageAnswer page, string section)
    {
        var form = Of(page);
        var at = form.Single(field => field.Name.EndsWith(".Key", StringComparison.Ordinal) && field.Value == section).Name[..^".Key".Length];
        return form.Single(field => field.Name == $"{at}.Text").Value;
    }

    public static string Field(PageAnswer page, string name) => Of(page).Single(field => field.Name == name).Value;

    [GeneratedRegex("<form[^>]*data-writing.*?</form>", RegexOptions.Singleline)]
    private static partial Regex FormOf();
    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Inputs();
    [GeneratedRegex("name=\"([^\"]*)\"")]
    private static partial Regex Name();
    [GeneratedRegex("value=\"([^\"]*)\"")]
    private static partial Regex Value();
    [GeneratedRegex("<textarea[^>]*name=\"([^\"]+)\"[^>]*>(.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex Texts();
    [GeneratedRegex("<select[^>]*name=\"([^\"]+)\"[^>]*>(.*?)</select>", RegexOptions.Singleline)]
    private static partial Regex Selects();
    [GeneratedRegex("<option value=\"([^\"]*)\"\\s+selected")]
    private static partial Regex Selected();
}
