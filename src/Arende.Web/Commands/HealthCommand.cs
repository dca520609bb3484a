using System.CommandLine;

namespace Arende.Web.Commands;

/// <summary><c>health</c>: for a container's health check, where there is no curl.</summary>
internal static class HealthCommand
{
    public static Command Make()
    {
        var url = new Option<string>("--url")
        {
            Description = "The address to ask.",
            DefaultValueFactory = _ => "http://127.0.0.1:5080/health/ready",
        };
        var command = new Command("health", "Ask a running server how it is: exit code 0 when it is well, 1 when not.") { url };
        command.SetAction(async (parsed, ct) =>
        {
            if (!Uri.TryCreate(parsed.GetValue(url), UriKind.Absolute, out var address) || !address.Scheme.StartsWith("http", StringComparison.Ordinal))
                return parsed.Around().Misused(["--url is not an http address."]);
            using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
            try
            {
                using var answer = await http.GetAsync(address, ct);
                parsed.Around().Output.WriteLine(await answer.Content.ReadAsStringAsync(ct));
                return answer.IsSuccessStatusCode ? CommandLine.Done : CommandLine.Failed;
            }
            catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
            {
                return parsed.Around().Say($"no answer from {address}: {exception.Message}", CommandLine.Failed);
            }
        });
        return command;
    }
}
