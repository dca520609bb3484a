using System.Diagnostics;
using Arende.IntegrationTests.Support;
using Arende.Web.Commands;

namespace Arende.IntegrationTests.Commands;

/// <summary>The commands: what they print where, and how they exit. In this process, but for what only the executable itself can show.</summary>
public sealed class CommandLineTests
{
    static string Repository(params string[] path) => Path.Combine([TestServices.Root, .. path]);

    [Theory]
    [InlineData("--help")]
    [InlineData("serve", "--help")]
    [InlineData("import", "--help")]
    [InlineData("workflow", "trace", "--help")]
    [InlineData("workflow", "draw", "--help")]
    [InlineData("workflow", "move", "--help")]
    [InlineData("account", "create", "--help")]
    [InlineData("audit", "verify", "--help")]
    [InlineData("audit", "erase", "--help")]
    [InlineData("backup", "--help")]
    [InlineData("restore", "--help")]
    public async Task Help_is_told(params string[] args)
    {
        var (code, output, _) = await Run(args);
        Assert.Equal(0, code);
        Assert.Contains("Usage:", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_executable_prints_what_was_asked_for_and_exits_as_its_command_does()
    {
        var (code, output, errors) = await RunExecutable(["--help"]);
        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("Usage:", output, StringComparison.Ordinal);
        (code, output, errors) = await RunExecutable(["bogus"]);
        Assert.Equal((2, ""), (code, output));
        Assert.NotEmpty(errors);
    }

    [Theory]
    [InlineData("bogus")]
    [InlineData("serve", "--bogus")]
    [InlineData("migrate", "--bogus")]
    [InlineData("workflow", "list", "--Arende:Demo=true")]
    [InlineData("workflow", "validate")]
    public async Task What_makes_no_sense_is_refused_with_2(params string[] args)
    {
        var (code, output, errors) = await Run(args);
        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.NotEmpty(errors);
    }

    [Theory]
    [InlineData("--Arende:Smtp:From=arende@strandkoping.example", "--Arende:Smtp:Tls=true", "Arende:Smtp:Tls")]
    [InlineData("--Arende:Smtp:Tls=startTls", "--Arende:Smtp:Port=587", "Arende:Smtp:From")]
    public async Task A_server_that_could_send_no_mail_refuses_to_start(string one, string other, string named)
    {
        var (code, _, errors) = await RunExecutable(["serve", "--Arende:Demo=false", "--Arende:Smtp:Host=mail.strandkoping.example", one, other]);
        Assert.Equal(1, code);
        Assert.Contains(named, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_on_a_server_database_refuses_to_start_without_a_seal_key_and_says_what_to_set()
    {
        string[] serve = ["serve", "--urls", "http://127.0.0.1:0", "--Arende:Smtp:Host=mail.strandkoping.example", "--Arende:Smtp:From=arende@strandkoping.example"];
        // Nobody listens there: what is refused is refused before the database is asked.
        (string, string)[] production = [("ConnectionStrings__Arende", "Host=127.0.0.1;Port=1"), ("Arende__Demo", "false"), ("Arende__SealKey", "")];
        var (code, _, errors) = await RunExecutable(serve, environment: production);
        Assert.Equal(1, code);
        Assert.Contains("Arende__SealKey", errors, StringComparison.Ordinal);
        Assert.Contains("openssl rand", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_running_case_is_moved_to_a_new_version_and_goes_on_there()
    {
        var data = Directory.CreateTempSubdirectory("arende-command-");
        var workflows = data.CreateSubdirectory("workflows");
        void Release(string file) => File.Copy(Repository("workflows", file), Path.Combine(workflows.FullName, file));
        (string, string)[] installation = [("Arende:Workflows", workflows.FullName)];
        try
        {
            Release("board-case.v1.json");
            Release("reporting-period.v1.json");
            Assert.Equal(0, (await Run(["seed"], data.FullName, installation)).Code);
            Release("board-case.v2.json");

            var could = await Run(["workflow", "move", "board-case", "--dry-run"], data.FullName, installation);
            Assert.Equal(0, could.Code);
            Assert.EndsWith("can be moved, 0 stay. Nothing was written.", could.Output.TrimEnd(), StringComparison.Ordinal);
            var number = could.Output.Split(':')[0];
            var nowhere = await Run(["workflow", "move", "board-case", "--dry-run", "--step", "draft=nowhere", "--step", "review=nowhere"], data.FullName, installation);
            Assert.Equal(1, nowhere.Code);
            Assert.Contains("There is no activity 'nowhere'.", nowhere.Output, StringComparison.Ordinal);
            Assert.Equal(1, (await Run(["workflow", "move", "board-case", "--case", "KS 1900/1"], data.FullName, installation)).Code);

            var one = await Run(["workflow", "move", "board-case", "--case", number], data.FullName, installation);
            Assert.Equal((0, $"{number}: version 1 to 2\n1 moved, 0 stay.\n"), (one.Code, one.Output.ReplaceLineEndings("\n")));
            Assert.Equal("0 moved, 0 stay.", (await Run(["workflow", "move", "board-case", "--case", number], data.FullName, installation)).Output.Trim());
            var all = await Run(["workflow", "move", "board-case"], data.FullName, installation);
            Assert.Equal(0, all.Code);
            Assert.Equal(could.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 2, all.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1);
            var back = await Run(["workflow", "move", "board-case", "--to", "1", "--case", number], data.FullName, installation);
            Assert.Equal((0, $"{number}: version 2 to 1\n1 moved, 0 stay.\n"), (back.Code, back.Output.ReplaceLineEndings("\n")));
            Assert.Equal(1, (await Run(["workflow", "move", "board-case", "--step", "draft"], data.FullName, installation)).Code);
            Assert.Equal(0, (await Run(["workflow", "move", "board-case", "--case", number], data.FullName, installation)).Code);
            Assert.Equal(0, (await Run(["audit", "verify"], data.FullName, installation)).Code);

            await using var product = new InstalledProduct(data.FullName, workflows.FullName);
            using var manager = await product.BrowserOf("kim");
            var home = await manager.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
            var step = System.Text.RegularExpressions.Regex.Match(home, "/workitems/[0-9a-f-]{36}").Value;
            var answer = await EmbeddedProduct.Post(manager, $"{step}?outcome=approve", $"{step}?outcome=approve", ("Outcome", "approve"), ("step", "take"));
            Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
            var history = await manager.GetStringAsync(new Uri($"{answer.Headers.Location}/history", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Contains("version 2", System.Net.WebUtility.HtmlDecode(history), StringComparison.OrdinalIgnoreCase);
            Assert.Contains("Kim Chef", history, StringComparison.Ordinal);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            data.Delete(recursive: true);
        }
    }

    sealed class InstalledProduct(string data, string workflows) : EmbeddedProduct
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string> { ["Arende:Data"] = data, ["Arende:Workflows"] = workflows };
    }

    [Fact]
    public async Task Every_command_runs_in_the_environment_that_it_is_told()
    {
        (string, string)[] demo = [("Arende__Demo", "true"), ("ConnectionStrings__Arende", "Host=127.0.0.1"), ("DOTNET_ENVIRONMENT", "Production")];
        Assert.Equal(1, (await RunExecutable(["workflow", "list"], environment: demo)).Code);
        Assert.Equal(0, (await RunExecutable(["workflow", "list", "--environment", "Staging"], environment: demo)).Code);
    }

    [Fact]
    public async Task The_released_definitions_are_listed()
    {
        var (code, output, _) = await Run(["workflow", "list"]);
        Assert.Equal(0, code);
        Assert.Equal(
            ["board-case 1", "board-case 2", "board-case 3", "board-case 4", "board-case 5", "citizen-proposal 1", "citizen-proposal 2", "citizen-proposal 3", "citizen-proposal 4", "delegated-decision 1", "delegated-decision 2",
                "delegated-decision 3", "delegated-decision 4", "delegated-decision 5", "direct-to-board 1", "direct-to-board 2", "direct-to-board 3", "direct-to-board 4", "information 1", "motion 1", "motion 2", "motion 3", "motion 4", "referral 1", "reporting-period 1", "reporting-period 2"],
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    [Fact]
    public async Task The_released_definitions_are_valid()
    {
        var (code, output, _) = await Run(["workflow", "validate", .. Directory.GetFiles(Repository("workflows"), "*.json")]);
        Assert.Equal(0, code);
        Assert.Contains("ok", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_is_imported_once_and_only_json_is_printed()
    {
        var file = Repository("src", "Arende.Demo", "verksamhetsberattelse-strandkoping-2024.md");
        var data = Directory.CreateTempSubdirectory("arende-command-");
        try
        {
            DemoData.CopyTo(data.FullName);
            // Its log must not be among what it prints.
            var first = await RunExecutable(["import", file], environment: ("Arende__Data", data.FullName));
            var second = await Run(["import", file], data.FullName);
            Assert.Equal((0, 0), (first.Code, second.Code));
            Assert.Equal(Number(first.Output), Number(second.Output));
            Assert.Contains("imported before", second.Errors, StringComparison.Ordinal);
            Assert.Equal(2, (await Run(["import", Repository("global.json")], data.FullName)).Code);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_report_without_a_title_becomes_a_case_and_one_that_no_case_can_hold_is_refused_in_words()
    {
        var data = Directory.CreateTempSubdirectory("arende-command-");
        try
        {
            DemoData.CopyTo(data.FullName);
            const string proposal = "## Förslag till beslut\n\nKommunstyrelsen beslutar:\n\n1. Godkänna planen.\n";
            var untitled = Path.Combine(data.FullName, "utan-rubrik.md");
            await File.WriteAllTextAsync(untitled, proposal, TestContext.Current.CancellationToken);
            var made = await Run(["import", untitled], data.FullName);
            Assert.Equal(0, made.Code);
            Assert.NotNull(Number(made.Output));

            var tooLong = Path.Combine(data.FullName, "lang.md");
            await File.WriteAllTextAsync(tooLong, $"{proposal}\n## Sammanfattning\n\n{new string('a', 5_100_000)}\n", TestContext.Current.CancellationToken);
            var refused = await Run(["import", tooLong], data.FullName);
            Assert.Equal(2, refused.Code);
            Assert.Empty(refused.Output);
            Assert.DoesNotContain("Exception", refused.Errors, StringComparison.Ordinal);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_history_that_was_changed_is_told_by_the_row_and_exit_code_1()
    {
        var data = Directory.CreateTempSubdirectory("arende-command-");
        try
        {
            DemoData.CopyTo(data.FullName);
            Assert.Equal(0, (await Run(["audit", "verify"], data.FullName)).Code);
            await EraseARow(data.FullName);
            await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(data.FullName, "arende.db")};Pooling=False"))
            {
                await connection.OpenAsync(TestContext.Current.CancellationToken);
                await using var command = connection.CreateCommand();
                command.CommandText = "DROP TRIGGER history_is_not_changed; UPDATE history SET actor_id = NULL WHERE rowid = (SELECT rowid FROM history WHERE actor_id IS NOT NULL LIMIT 1)";
                await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            }
            var (code, output, _) = await Run(["audit", "verify"], data.FullName);
            Assert.Equal(1, code);
            Assert.Contains("changed after it was written (actor)", output, StringComparison.Ordinal);
            Assert.Contains("1 wrong", output, StringComparison.Ordinal);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    // The demo's first case, by its number.
    static async Task EraseARow(string data)
    {
        var number = $"KS {DateTimeOffset.UtcNow.Year}-1";
        var rows = await Run(["audit", "erase", number], data);
        Assert.Equal(0, rows.Code);
        Assert.Contains("   1  ", rows.Output, StringComparison.Ordinal);
        Assert.Equal(CommandLine.Failed, (await Run(["audit", "erase", number, "--row", "1"], data)).Code);
        Assert.Equal(CommandLine.Failed, (await Run(["audit", "erase", number, "--row", "999", "--basis", "GDPR art. 17"], data)).Code);
        Assert.Equal(0, (await Run(["audit", "erase", number, "--row", "1", "--basis", "GDPR art. 17"], data)).Code);
        Assert.Equal(CommandLine.Failed, (await Run(["audit", "erase", number, "--row", "1", "--basis", "GDPR art. 17"], data)).Code);
        Assert.Contains("did something that was erased by law (GDPR art. 17)", (await Run(["audit", "erase", number], data)).Output, StringComparison.Ordinal);
        var drafts = await Run(["audit", "erase", number, "--drafts", "--basis", "GDPR art. 17"], data);
        Assert.True(drafts.Code == 0, drafts.Output);
        Assert.Contains("What was left of writing the draft", drafts.Output, StringComparison.Ordinal);
        var verified = await Run(["audit", "verify"], data);
        Assert.Equal(0, verified.Code);
        Assert.Contains("1 erased by law", verified.Output, StringComparison.Ordinal);
    }

    static string? Number(string json) => System.Text.Json.Nodes.JsonNode.Parse(json)?["caseNumber"]?.GetValue<string>();

    /// <summary>In this process: what a shell would see, without the second that it takes to start one.</summary>
    internal static async Task<(int Code, string Output, string Errors)> Run(string[] args, string? data = null, params (string Name, string Value)[] settings)
    {
        await using StringWriter output = new(), errors = new();
        using var json = new MemoryStream();
        var around = new Surroundings
        {
            Output = output,
            Error = errors,
            Data = () => json,
            Settings = settings.Append(("Arende:Data", data ?? "")).DistinctBy(setting => setting.Item1).ToDictionary(setting => setting.Item1, setting => (string?)setting.Item2),
        };
        var code = await CommandLine.Run(args, around);
        return (code, output + System.Text.Encoding.UTF8.GetString(json.ToArray()), errors.ToString());
    }

    private static async Task<(int Code, string Output, string Errors)> RunExecutable(string[] args, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, .. args]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await errors);
    }
}
