using System.Net;
using System.Text.RegularExpressions;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Hosting;

/// <summary>Each form that the demo's people meet, filled with what no person writes: every answer is ours, and none is an error.</summary>
public sealed partial class FormFuzzTests(EmbeddedProduct product) : IClassFixture<EmbeddedProduct>
{
    const int MostPages = 15;

    // A form that two people meet is filled in once.
    static readonly HashSet<string> done = [];

    static readonly Dictionary<string, string> Values = new()
    {
        ["NUL"] = "a%00b",
        ["half a surrogate pair"] = "%ED%A0%80",
        ["bytes that are no text"] = "%FF%FE%C3%u0041%zz%",
        ["a long unbroken word"] = new('x', 20_000),
        ["brackets"] = new('[', 5_000),
        ["open tags"] = string.Concat(Enumerable.Repeat("%3Cb+title%3D1%3E", 1_900)),
        ["a number of no size"] = "99999999999999999999999999",
        ["a day that is none"] = "0000-99-99",
        ["signs that turn the line"] = "%E2%80%AE%E2%81%A6%F0%9F%98%80%CC%8A",
        ["nothing"] = "",
    };

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("hanna")]
    [InlineData("kim")]
    [InlineData("ronja")]
    [InlineData("nils")]
    [InlineData("conny")]
    [InlineData("adam")]
    public async Task No_form_is_answered_by_an_error_of_the_product(string person)
    {
        using var browser = await product.BrowserOf(person);
        var (failed, refused, read) = (new List<string>(), 0, 0);
        var forms = await FormsOf(browser);
        foreach (var form in forms)
        {
            foreach (var (what, body) in Bodies(form))
            {
                using var content = new ByteArrayContent(System.Text.Encoding.ASCII.GetBytes(body));
                content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded");
                using var answer = await browser.PostAsync(new Uri(form.Action, UriKind.Relative), content, Ct);
                if (answer.StatusCode == HttpStatusCode.BadRequest) refused++;
                else read++;
                if ((int)answer.StatusCode >= 500) failed.Add($"{form.Action}: {what}: {(int)answer.StatusCode}");
            }
        }
        Assert.Empty(failed);
        // Else the forms would have been refused for their tokens, and nothing of them read.
        Assert.True(read > refused || forms.Count == 0, $"{read} were read, {refused} refused");
    }

    static IEnumerable<(string What, string Body)> Bodies(Form form)
    {
        var token = $"__RequestVerificationToken={Uri.EscapeDataString(form.Token)}";
        string With(Func<(string Name, string Value), string> value) => string.Join('&', form.Fields.Select(f => $"{Uri.EscapeDataString(f.Name)}={value(f)}").Prepend(token));
        var asItIs = With(f => Uri.EscapeDataString(f.Value));

        // What was chosen stands, and only what is written is changed; then that too.
        foreach (var (what, value) in Values)
            yield return (what, With(f => f.Value.Length > 0 ? Uri.EscapeDataString(f.Value) : value));
        yield return ("NUL everywhere", With(_ => Values["NUL"]));
        yield return ("every field twice", $"{asItIs}&{With(_ => "b")}");
        yield return ("3 000 fields of one name", $"{asItIs}&{string.Join('&', Enumerable.Repeat("a=b", 3_000))}");
        if (form.Fields.Count > 5) yield return ("30 000 fields", $"{asItIs}&{string.Join('&', Enumerable.Range(0, 30_000).Select(i => $"f{i}="))}");
        yield return ("a name of many levels", $"{asItIs}&{string.Join('.', Enumerable.Repeat("Draft", 2_000))}=b&a{string.Concat(Enumerable.Repeat("[0]", 2_000))}=b");
        yield return ("a far index", $"{asItIs}&{string.Join('&', form.Fields.Select(f => $"{Uri.EscapeDataString(Index().Replace(f.Name, "[2147483648]"))}=b"))}");
        yield return ("a long name", $"{asItIs}&{new string('n', 100_000)}=b");
        yield return ("only the token", token);
    }

    /// <summary>The forms on the pages that links lead to, each kind once: an address but for its numbers and ids.</summary>
    static async Task<List<Form>> FormsOf(HttpClient browser)
    {
        var (forms, pages, seen) = (new Dictionary<string, Form>(), new Queue<string>(["/", "/cases/new", "/cases/import"]), new HashSet<string>());
        for (var read = 0; read < MostPages && pages.TryDequeue(out var page);)
        {
            if (!seen.Add(Kind(page))) continue;
            read++;
            using var answer = await browser.GetAsync(new Uri(page, UriKind.Relative), Ct);
            if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            var html = await answer.Content.ReadAsStringAsync(Ct);
            foreach (Match link in Link().Matches(html)) pages.Enqueue(WebUtility.HtmlDecode(link.Groups[1].Value));
            foreach (var form in Forms(page, html)) forms.TryAdd(Kind(form.Action), form);
        }
        return [.. forms.Where(form => !form.Key.StartsWith("/signout", StringComparison.Ordinal) && !form.Key.StartsWith("/demo", StringComparison.Ordinal))
            .Where(form => done.Add(form.Key)).Select(form => form.Value)];
    }

    static IEnumerable<Form> Forms(string page, string html) =>
        from Match form in FormElement().Matches(html)
        let attributes = form.Groups["attributes"].Value
        where attributes.Contains("method=\"post\"", StringComparison.Ordinal)
        let action = Action().Match(attributes) is { Success: true } given ? WebUtility.HtmlDecode(given.Groups[1].Value) : page
        let fields = (from Match field in Field().Matches(form.Groups["body"].Value)
                      select (WebUtility.HtmlDecode(field.Groups["name"].Value), WebUtility.HtmlDecode(Value().Match(field.Value).Groups[1].Value))).ToList()
        let token = fields.Find(field => field.Item1 == "__RequestVerificationToken").Item2
        where token is not null
        select new Form(action, token, [.. fields.Where(field => field.Item1 != "__RequestVerificationToken")]);

    static string Kind(string address) => Number().Replace(address.Split('#')[0], "*");

    sealed record Form(string Action, string Token, IReadOnlyList<(string Name, string Value)> Fields);

    [GeneratedRegex("""<form(?<attributes>[^>]*)>(?<body>.*?)</form>""", RegexOptions.Singleline)]
    private static partial Regex FormElement();
    [GeneratedRegex("\\baction=\"(/[^\"]*)\"")]
    private static partial Regex Action();
    [GeneratedRegex("""<(?:input|textarea|select|button)\b[^>]*\bname="(?<name>[^"]*)"[^>]*>""")]
    private static partial Regex Field();
    [GeneratedRegex("\\bvalue=\"([^\"]*)\"")]
    private static partial Regex Value();
    [GeneratedRegex("href=\"(/(?!css|lib|icons|signout|demo)[^\"]*)\"")]
    private static partial Regex Link();
    [GeneratedRegex("""[0-9a-f]{8}-[0-9a-f-]{27}|\d+|(?<=\?)(?!handler).*$""")]
    private static partial Regex Number();
    [GeneratedRegex("""\[\d+\]""")]
    private static partial Regex Index();
}
