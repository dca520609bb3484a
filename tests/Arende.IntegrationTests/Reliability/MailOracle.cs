using Arende.Domain.Bodies;
using Arende.Domain.Distribution;
using Arende.Domain.History;
using Arende.Domain.Mail;
using Arende.Domain.Meetings;
using Arende.Domain.Notifications;
using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Reliability;

/// <summary>Each recipient of each decided case has got one mail (a second copy has the same Message-ID), and its people one notification.</summary>
internal static class MailOracle
{
    private const int RecipientsACase = 2;

    public static IEnumerable<string> Compare(Findings found, IReadOnlyList<ReceivedMail> received)
    {
        var verified = found.Meetings.Where(m => m is { Function: BodyFunction.Board, IsVerified: true }).SelectMany(m => m.Agenda).Select(i => i.CaseId).ToList();
        var rows = found.Distribution.ToLookup(r => r.CaseId);
        foreach (var id in verified.Where(id => rows[id].Count() != RecipientsACase)) yield return $"The decision in {id} has {rows[id].Count()} recipients.";
        if (found.Distribution.Count != verified.Count * RecipientsACase) yield return $"{found.Distribution.Count} recipients' rows of {verified.Count} decisions.";

        var mails = found.Mails.ToLookup(m => m.DistributionRowId);
        var arrived = received.ToLookup(m => m.Message.MessageId);
        foreach (var row in found.Distribution)
        {
            if (row is not { State: DistributionState.Sent, Attempt: 1 }) yield return $"The row {row.Id} is {row.State}, attempt {row.Attempt}.";
            if (mails[row.Id].ToList() is not [{ State: MailState.Sent } mail]) yield return $"The row {row.Id} has {mails[row.Id].Count()} mails.";
            else if (!arrived[$"{mail.Key.Replace(':', '.')}@kommunen.example"].Any(m => m.Recipients.Contains(row.Address!))) yield return $"The mail {mail.Key} never reached {row.Address}.";
        }
        if (arrived.Count != found.Mails.Count) yield return $"{arrived.Count} different mails arrived, but {found.Mails.Count} were written.";

        var told = found.History.Count(h => h.Kind == HistoryKind.DecisionSent);
        if (told != found.Distribution.Count) yield return $"{told} times the history says that a decision was sent, to {found.Distribution.Count} recipients.";
        var inside = found.Distribution.Where(r => r.UnitId is not null).Select(r => (Guid?)r.Id.Value).Order();
        if (!found.Notifications.Where(n => n.Kind == NotificationKind.DecisionReceived).Select(n => n.Subject).Order().SequenceEqual(inside)) yield return $"{found.Notifications.Count} notifications for {inside.Count()} rows of units.";
    }
}
