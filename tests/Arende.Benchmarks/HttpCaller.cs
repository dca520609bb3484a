using System.Net;
using System.Text.RegularExpressions;

namespace Arende.Benchmarks;

/// <summary>Somebody with a session and a connection of their own, as a browser has them.</summary>
internal sealed partial class HttpCaller : IDisposable
{
    private readonly HttpClient http;
    private string token = "";

    private HttpCaller(string address) =>
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(address) };

    public static async Task<HttpCaller> SignIn(string address, string email, string password)
    {
        var caller = new HttpCaller(address);
        await caller.Read("/signin");
        using var answer = await caller.Send("/signin", new() { ["Email"] = email, ["Password"] = password });
        if (answer.StatusCode != HttpStatusCode.Redirect) throw new InvalidOperationException($"{email} was not let in: {answer.StatusCode}.");
        return caller;
    }

    /// <summary>Opens a page with a form, whose antiforgery token goes with what is sent from now on.</summary>
    public async Task Read(string page)
    {
        var html = await http.GetStringAsync(page);
        token = Token().Match(html) is { Success: true } found ? found.Groups[1].Value : throw new InvalidOperationException($"{page} has no form.");
    }

    /// <summary>A page as a reader opens it, to its last byte.</summary>
    public async Task Get(string page)
    {
        using var answer = await http.GetAsync(page);
        if (answer.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"{page} was answered {answer.StatusCode}.");
        await answer.Content.ReadAsByteArrayAsync();
    }

    /// <summary>Takes a step; it is acknowledged when the answer leads to the case, and to nowhere else.</summary>
    public async Task Decide(Guid workItem, string outcome)
    {
        using var answer = await Send($"/workitems/{workItem}?outcome={outcome}", new() { ["Outcome"] = outcome, ["step"] = "take", ["Key"] = $"{Guid.CreateVersion7()}" });
        if (answer.StatusCode != HttpStatusCode.Redirect || answer.Headers.Location?.OriginalString.StartsWith("/cases/", StringComparison.Ordinal) != true)
            throw new InvalidOperationException($"The step {workItem} was answered {answer.StatusCode} {answer.Headers.Location}.");
    }

    public void Dispose() => http.Dispose();

    private async Task<HttpResponseMessage> Send(string address, Dictionary<string, string> fields)
    {
        fields["__RequestVerificationToken"] = token;
        using var form = new FormUrlEncodedContent(fields);
        return await http.PostAsync(address, form);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
