using System.CommandLine;
using Arende.Application.Accounts;
using Arende.Application.Bodies;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.People;
using Arende.Texts;
using Microsoft.EntityFrameworkCore;

namespace Arende.Web.Commands;

/// <summary><c>account</c>: the first administrator of a new installation, and a way back in when every password is lost.</summary>
internal static class AccountCommand
{
    // Whoever runs the command owns the database already; it acts as an administrator without a row of their own.
    private static readonly Viewer Operator = new(default, default, "command line", new HashSet<string> { Role.Administrator });

    public static Command Make() => new("account", "Create an administrator, or set a password. The password is read from standard input.")
    {
        Create(), SetPassword(),
    };

    private static Command Create()
    {
        var email = new Argument<string>("email") { Description = "The address to sign in with." };
        var name = new Option<string>("--name") { Description = "The person's name.", Required = true };
        var unit = new Option<string>("--unit") { Description = "The person's unit; it is made if there is none of that name.", Required = true };
        var command = new Command("create", "Create an administrator.") { email, name, unit };
        command.SetAction((parsed, ct) => Act(parsed, async services =>
        {
            var db = services.GetRequiredService<ArendeDb>();
            var unitName = OneLine.Of(parsed.GetRequiredValue(unit));
            var its = await db.Units.SingleOrDefaultAsync(u => u.Name == unitName, ct);
            if (its is null)
            {
                db.Add(its = new Unit(unitName, mailbox: null));
                await db.SaveOrThrowConflict(ct);
                await KeepBodies.Run(db, services.GetRequiredService<BodySettings>(), services.GetRequiredService<KeptBodies>(), services.GetRequiredService<TimeProvider>(), ct);
            }
            await services.GetRequiredService<CreateAccount>().Run(
                Operator, parsed.GetRequiredValue(name), "", parsed.GetRequiredValue(email), its.Id, [Role.Administrator], ReadPassword(parsed.Around()), ct);
        }, ct));
        return command;
    }

    private static Command SetPassword()
    {
        var email = new Argument<string>("email") { Description = "The account's address." };
        var command = new Command("set-password", "Set an account's password, end its sessions and its lock-out.") { email };
        command.SetAction((parsed, ct) => Act(parsed, async services =>
        {
            var address = Account.Normalize(parsed.GetRequiredValue(email));
            var account = await services.GetRequiredService<ArendeDb>().Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Email == address, ct)
                ?? throw new BrokenRuleException(Rule.PersonIsUnknown);
            await services.GetRequiredService<SetPassword>().Run(Operator, account.PersonId, ReadPassword(parsed.Around()), ct);
        }, ct));
        return command;
    }

    private static async Task<int> Act(ParseResult parsed, Func<IServiceProvider, Task> act, CancellationToken ct)
    {
        await using var offline = Hosting.Offline.Open(parsed);
        await offline.Prepare(ct);
        await using var scope = offline.Scope();
        try
        {
            await act(scope.ServiceProvider);
            return CommandLine.Done;
        }
        catch (BrokenRuleException broken)
        {
            return parsed.Around().Say(T.Rules.Of(broken).En, CommandLine.Failed);
        }
    }

    // Never an argument: those are seen by every process of the machine.
    private static string ReadPassword(Surroundings around)
    {
        if (around.Input == Console.In && !Console.IsInputRedirected) around.Error.Write("Password: ");
        return around.Input.ReadLine() ?? "";
    }
}
