using System.Net;
using Arende.Benchmarks.Municipality;
using Arende.Domain.People;

namespace Arende.Benchmarks;

/// <summary>What is asked for too much in S9.</summary>
internal static class Attacks
{
    private const int Megabyte = 1024 * 1024;

    public static readonly IReadOnlyList<(string Letter, string Name)> Names =
    [
        ("a", "sign-in"), ("b", "25-MB-bodies"), ("c", "25-MB-bodies-of-no-named-length"), ("d", "exports"), ("e", "60-MB-previews"), ("f", "20-MB-previews"),
    ];

    /// <param name="address">The product's.</param>
    /// <param name="letter">Which of them.</param>
    /// <param name="draft">A case that the second officer writes.</param>
    public static async Task<Attack> Begin(string address, string letter, string draft) => letter switch
    {
        "a" => await SignIns(address, 16),
        "b" => Bodies(address, 8, 25 * Megabyte, named: true),
        "c" => Bodies(address, 8, 25 * Megabyte, named: false),
        "d" => Exports(await SignedIn(address, Population.EmailOf(Role.Controller), 100), 60),
        "e" => await Previews(await SignedIn(address, Population.EmailOf(Role.CaseOfficer, 1), 101), draft, 6, 60 * Megabyte),
        "f" => await Previews(await SignedIn(address, Population.EmailOf(Role.CaseOfficer, 1), 101), draft, 6, 20 * Megabyte),
        _ => throw new ArgumentException(letter, nameof(letter)),
    };

    private static Attack Exports(HttpClient exporter, int atOnce) => new(
        atOnce, (_, ct) => exporter.GetAsync("/assignments?handler=export&whose=all&status=all", HttpCompletionOption.ResponseHeadersRead, ct));

    // Each from an address of its own, so that one's limit isn't everybody's.
    private static async Task<Attack> SignIns(string address, int atOnce)
    {
        var callers = Enumerable.Range(0, atOnce).Select(number => Attack.From(address, number)).ToArray();
        var tokens = await Task.WhenAll(callers.Select(caller => Attack.Token(caller, "/signin")));
        var tries = 0;
        return new Attack(atOnce, async (number, ct) =>
        {
            using var form = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["Email"] = $"nobody{Interlocked.Increment(ref tries)}@kommunen.example", ["Password"] = "guessed and guessed again", ["__RequestVerificationToken"] = tokens[number],
            });
            return await callers[number].PostAsync("/signin", form, ct);
        });
    }

    private static Attack Bodies(string address, int atOnce, int bytes, bool named)
    {
        var callers = Enumerable.Range(0, atOnce).Select(number => Attack.From(address, number + 50)).ToArray();
        var much = new byte[bytes];
        return new Attack(atOnce, async (number, ct) =>
        {
            using var body = new ByteArrayContent(much);
            body.Headers.ContentType = new("application/x-www-form-urlencoded");
            using var request = new HttpRequestMessage(HttpMethod.Post, "/signin") { Content = body };
            if (!named) request.Headers.TransferEncodingChunked = true;
            return await callers[number].SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        });
    }

    private static async Task<Attack> Previews(HttpClient writer, string draft, int atOnce, int bytes)
    {
        var token = await Attack.Token(writer, $"/cases/{draft}/edit");
        var text = string.Concat(Enumerable.Repeat("Kommunen har under året arbetat med planen, och *mycket* är gjort.\n\n", bytes / 70));
        return new Attack(atOnce, async (_, ct) =>
        {
            using var form = new MultipartFormDataContent
            {
                { new StringContent("preview"), "step" }, { new StringContent("En plan"), "Draft.Title" }, { new StringContent(token), "__RequestVerificationToken" },
                { new StringContent("Ärendet"), "Draft.Sections[0].Heading" }, { new StringContent(text), "Draft.Sections[0].Text" },
            };
            return await writer.PostAsync($"/cases/{draft}/edit", form, ct);
        });
    }

    private static async Task<HttpClient> SignedIn(string address, string email, int number)
    {
        var http = Attack.From(address, number);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["Email"] = email, ["Password"] = Population.Password, ["__RequestVerificationToken"] = await Attack.Token(http, "/signin") });
        using var answer = await http.PostAsync("/signin", form);
        return answer.StatusCode == HttpStatusCode.Redirect ? http : throw new InvalidOperationException($"{email} was not let in: {answer.StatusCode}.");
    }
}
