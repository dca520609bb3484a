using Arende.Application.Storage;
using Arende.Domain.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Arende.Application.Mail;

/// <summary>
/// Sends the mails that are due, one after another, each composed just before it is handed over: while one is on its way the next few are composed. Run by one node at a
/// time (the lease "mail").
/// </summary>
public sealed partial class SendWaitingMails(IServiceScopeFactory scopes, IMailTransport transport, TimeProvider clock, ILogger<SendWaitingMails> logger)
{
    private const int Batch = 100;
    private const int ComposedAhead = 4;

    /// <summary>Words that have waited longer, for a server that is slow, are composed anew.</summary>
    private static readonly TimeSpan JustBefore = TimeSpan.FromSeconds(5);

    /// <returns>How many mails were handed over or refused; less than were due when the server is away.</returns>
    public Task<int> Run(CancellationToken ct) => RunWhile(_ => Task.FromResult(true), ct);

    /// <param name="isOurs">Asked before each mail: false when another node sends now.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<int> RunWhile(Func<CancellationToken, Task<bool>> isOurs, CancellationToken ct)
    {
        var settled = 0;
        var due = await Due(ct);
        var ahead = new Queue<Task<Words>>(due.Take(ComposedAhead).Select(mail => Compose(mail, ct)));
        try
        {
            foreach (var (place, mail) in due.Index())
            {
                var words = await ahead.Dequeue();
                if (place + ComposedAhead < due.Count) ahead.Enqueue(Compose(due[place + ComposedAhead], ct));
                if (!await isOurs(ct)) break;
                // A node that was frozen has an old list: what another has sent or tried meanwhile is passed over.
                if (await IsDueStill(mail, ct) && await Write(mail, await TrySend(mail, words, ct), ct)) settled++;
            }
            return settled;
        }
        finally
        {
            // None of them fails: what went wrong is said in its words.
            await Task.WhenAll(ahead);
            await transport.EndRound(ct);
        }
    }

    private async Task<bool> IsDueStill(OutgoingMail mail, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ArendeDb>().Mails
            .AnyAsync(m => m.Id == mail.Id && m.State == MailState.Waiting && m.Tries == mail.Tries, ct);
    }

    private async Task<List<OutgoingMail>> Due(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArendeDb>();
        var now = clock.GetUtcNow();
        return await db.Mails.AsNoTracking().Where(m => m.State == MailState.Waiting && m.NextTryAt <= now)
            .OrderBy(m => m.NextTryAt).ThenBy(m => m.Id).Take(Batch).ToListAsync(ct);
    }

    private async Task<(MailAnswer? Answer, ComposedMail? Kept, string? Trouble)> TrySend(OutgoingMail mail, Words words, CancellationToken ct)
    {
        try
        {
            if ((clock.GetUtcNow() - words.At).Duration() > JustBefore) words = await Compose(mail, ct);
            if (words.Trouble is { } trouble) throw trouble;
            if (words.Mail is not { } composed) return (MailAnswer.NotNeeded, null, null);
            mail.Compose(composed);
            return (await transport.Send(mail, ct), transport.IsReadHere ? composed : composed.Kept, null);
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            LogTrouble(logger, mail.Key, exception.Message);
            return (null, null, exception.Message);
        }
    }

    // Anew at each try: what waited an hour for the server may have become secret, or no longer true.
    private async Task<Words> Compose(OutgoingMail mail, CancellationToken ct)
    {
        var at = clock.GetUtcNow();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return new Words(at, await scope.ServiceProvider.GetServices<IMailWriter>().Single(writer => writer.Kinds.Contains(mail.Kind)).Write(mail, ct), null);
        }
        catch (Exception exception)
        {
            return new Words(at, null, exception);
        }
    }

    /// <summary>What a mail says, and when it was composed; null when there is nothing to say to its reader. Or why it couldn't be composed.</summary>
    private sealed record Words(DateTimeOffset At, ComposedMail? Mail, Exception? Trouble);

    // The server has answered: whatever happens to our database now, the answer is kept if it can be, and not asked for again.
    private async Task<bool> Write(OutgoingMail mail, (MailAnswer? Answer, ComposedMail? Kept, string? Trouble) outcome, CancellationToken ct)
    {
        if (mail.DistributionRowId is null) MailOutcome.Settle(mail, outcome.Answer, outcome.Kept, outcome.Trouble, clock.GetUtcNow());
        for (var tries = 1; ; tries++)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var written = scope.ServiceProvider.GetRequiredService<MailOutcome>();
                await (mail.DistributionRowId is null ? written.Write(mail, CancellationToken.None) : written.Write(mail.Id, outcome.Answer, outcome.Kept, outcome.Trouble, CancellationToken.None));
                return outcome.Answer is not null;
            }
            catch (Exception exception) when (tries < 5)
            {
                LogNotWritten(logger, mail.Key, tries, exception.Message);
                await Task.Delay(TimeSpan.FromMilliseconds(200 * tries), ct);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Key} could not be handed over and is tried again later: {Reason}")]
    private static partial void LogTrouble(ILogger logger, string key, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What became of mail {Key} could not be written (try {Tries}): {Reason}")]
    private static partial void LogNotWritten(ILogger logger, string key, int tries, string reason);
}
