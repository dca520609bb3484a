using System.CommandLine;
using Arende.Application;
using Arende.Application.Access;
using Arende.Application.Accounts;
using Arende.Application.Cases;
using Arende.Application.Storage;
using Arende.Demo;
using Arende.Domain;
using Arende.Domain.People;
using Arende.Import;
using Arende.Texts;
using Arende.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Arende.Web.Commands;

/// <summary><c>import FILE</c>: makes a case of a staff report, and writes what was read as JSON.</summary>
internal static class ImportCommand
{
    public static Command Make()
    {
        var file = new Argument<string>("file") { Description = "The staff report (tjänsteskrivelse): Word (.docx), PDF with text, a web page, Markdown or plain text." };
        var again = new Option<bool>("--again") { Description = "Make another case though the same file, or an earlier version of it, was imported before." };
        var by = new Option<string?>("--as") { Description = "E-mail of the case officer or registrar who imports. In the demo: Hanna Handläggare." };
        var command = new Command("import", "Make a case and its assignments of a staff report. Writes what was read as JSON.") { file, again, by };
        command.SetAction(async (parsed, ct) =>
        {
            var path = CallersPath.Full(parsed.GetRequiredValue(file));
            if (!File.Exists(path)) return parsed.Around().Say($"{path} doesn't exist.", CommandLine.Unreadable);
            await using var offline = Offline.Open(parsed);
            await offline.Prepare(ct);
            await using var scope = offline.Scope();
            var viewer = await Importer(scope.ServiceProvider, offline.Settings, parsed.GetValue(by), ct);
            return await Import(parsed.Around(), scope.ServiceProvider, viewer, path, parsed.GetValue(again), ct);
        });
        return command;
    }

    private static async Task<int> Import(Surroundings around, IServiceProvider services, Viewer viewer, string path, bool again, CancellationToken ct)
    {
        try
        {
            var result = await services.GetRequiredService<ImportStaffReport>().Run(viewer, path, await File.ReadAllBytesAsync(path, ct), again, ct);
            var number = result.Case?.Number.ToString(services.GetRequiredService<IOptions<ArendeOptions>>().Value.CaseNumberFormat);
            var before = number is null ? "in a case that you may not see" : $"as {number}";
            if (result.IsLaterVersion) around.Say($"a report of this title and number is here {before}: this is read as a later version of it. No second case was made; --again makes one.", CommandLine.Done);
            else if (!result.IsNew) around.Say($"the same file was imported before, {before}. No second case was made; --again makes one.", CommandLine.Done);
            await using var output = around.Data();
            await using var json = new StreamWriter(output);
            await json.WriteLineAsync(StaffReportJson.Write(result.Document, number, remark => T.Remarks.Of(remark).Sv));
            return CommandLine.Done;
        }
        catch (UnreadableStaffReportException unreadable)
        {
            return around.Say($"{path} can't be read as a staff report: {T.Remarks.Of(unreadable.Reason).En}", CommandLine.Unreadable);
        }
        catch (BrokenRuleException broken)
        {
            // All but the right to import are about what the file holds.
            return around.Say($"no case was made of {path}: {T.Rules.Of(broken).En}", broken.Rule == Rule.NotAllowed ? CommandLine.Failed : CommandLine.Unreadable);
        }
    }

    private static async Task<Viewer> Importer(IServiceProvider services, ArendeSettings settings, string? email, CancellationToken ct)
    {
        email ??= settings.Demo ? DemoPeople.All[0].Email : throw new RefusedToStartException("say who imports: --as name@municipality.se.");
        var address = Account.Normalize(email);
        var account = await services.GetRequiredService<ArendeDb>().Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Email == address, ct);
        var viewer = account is null ? null : await services.GetRequiredService<FindViewer>().Run(account.PersonId, account.SecurityStamp, ct);
        return viewer is not null && services.GetRequiredService<CaseTypes>().All[0].MayBeStartedBy(viewer)
            ? viewer
            : throw new RefusedToStartException($"{address} is no active case officer or registrar.");
    }
}
