using System.CommandLine;
using System.Text.RegularExpressions;
using Arende.Web.Hosting;

namespace Arende.Web.Commands;

/// <summary><c>serve</c>: the web application, the consumers and the recurring jobs.</summary>
internal static partial class ServeCommand
{
    private const string Name = "serve";

    public static Command Make()
    {
        var command = new Command(Name, "Serve the web application (the default).");
        Serves(command);
        return command;
    }

    public static bool IsMeantBy(ParseResult parsed) => parsed.CommandResult.Command is RootCommand or { Name: Name };

    /// <summary>
    /// Settings may be given as in ASP.NET: --urls http://…, --Arende:Demo=false. Anything else is a mistake. (A test host sends
    /// the section itself too, empty: --Arende=.)
    /// </summary>
    public static void Serves(Command command)
    {
        var urls = new Option<string?>("--urls") { Description = "Addresses to listen on, separated by ';'. Default http://127.0.0.1:5080, or the next free port." };
        var contentRoot = new Option<string?>("--contentRoot") { Description = "The folder of appsettings.json and data/." };
        command.Options.Add(urls);
        command.Options.Add(contentRoot);
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (parsed, _) =>
        {
            var unknown = parsed.UnmatchedTokens.Where(token => !Setting().IsMatch(token)).ToList();
            if (unknown.Count > 0) return parsed.Around().Misused(unknown.Select(token => $"'{token}' is not a command or an option."));
            List<string> args = [.. parsed.UnmatchedTokens];
            foreach (var option in new[] { urls, CommandLine.Environment, contentRoot })
                if (parsed.GetValue(option) is { } value) args.Add($"{option.Name}={value}");
            return await Server.Run([.. args]);
        });
    }

    [GeneratedRegex("^--(Arende|ConnectionStrings|Kestrel|Serilog|Logging)(:[^=]+)?=|^--applicationName=", RegexOptions.IgnoreCase)]
    private static partial Regex Setting();
}
