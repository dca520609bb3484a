using Arende.Domain.Meetings;

namespace Arende.Texts;

/// <summary>What the chair put to the body, and the answer, as the minutes say it.</summary>
public static class QuestionTexts
{
    /// <summary>The question alone, before it is answered.</summary>
    public static Text Asked(Deliberation deliberation, QuestionToPut put) => put.Kind switch
    {
        QuestionKind.DecideNow => IsSendBack(deliberation, put.No)
            ? new("Ska ärendet avgöras i dag (ja) eller återremitteras (nej)?", "Is the matter decided today (yes) or sent back (no)?")
            : new("Ska ärendet avgöras i dag (ja) eller bordläggas (nej)?", "Is the matter decided today (yes) or put off (no)?"),
        QuestionKind.Counter => new(
            $"Vilket yrkande ska stå mot förslaget i huvudfrågan: yrkande {put.Yes} (ja) eller yrkande {put.No} (nej)?",
            $"Which proposal stands against the main one: proposal {put.Yes} (yes) or proposal {put.No} (no)?"),
        QuestionKind.Main => put.No is { } against
            ? new($"{Side(put.Yes).Sv} (ja) mot yrkande {against} (nej)?", $"{Side(put.Yes).En} (yes) against proposal {against} (no)?")
            : new($"Kan {Side(put.Yes).Sv.ToLowerInvariant()} bifallas?", $"Is {Side(put.Yes).En.ToLowerInvariant()} approved?"),
        QuestionKind.Addition => new($"Kan tilläggsyrkande {put.Yes} bifallas?", $"Is addition {put.Yes} approved?"),
        QuestionKind.Election => new("Val med slutna sedlar", "Election by secret ballot"),
    };

    /// <summary>With how it was answered.</summary>
    public static IReadOnlyList<Text> Of(ItemAttendance there, Deliberation deliberation, Question question)
    {
        if (question.Election is { } election) return [Elected(election)];
        var asked = Asked(deliberation, new(question.Kind, question.Yes, question.No));
        var answer = Answer(deliberation, question);
        if (question is { IsForced: true, Ballot: null }) return [Forced(deliberation, question)];
        if (question.Ballot is not { } ballot) return [new($"{asked.Sv} Ordföranden finner att svaret är {answer.Sv}", $"{asked.En} The chair finds that the answer is {answer.En}")];
        var (yes, no, abstain) = (ballot.Count(VoteAnswer.Yes), ballot.Count(VoteAnswer.No), ballot.Count(VoteAnswer.Abstains));
        var count = new Text($"Omröstning begärs: {yes} ja, {no} nej, {abstain} avstår.", $"A vote is asked for: {yes} yes, {no} no, {abstain} abstain.");
        var casting = ballot.CastingVote is { } chair
            ? new Text($" Rösterna är lika, och ordföranden {ItemMinutes.Named(there, chair)} har utslagsröst.", $" The votes are equal, and the chair, {ItemMinutes.Named(there, chair)}, has the casting vote.")
            : new("", "");
        if (question.IsForced) return [asked, count, Forced(deliberation, question)];
        return [asked, new($"{count.Sv}{casting.Sv} Svaret är {answer.Sv}", $"{count.En}{casting.En} The answer is {answer.En}")];
    }

    // KL 5:50
    private static Text Forced(Deliberation deliberation, Question question) => IsSendBack(deliberation, question.No)
        ? new("Minst en tredjedel av de närvarande begär att ärendet återremitteras: det återremitteras (KL 5 kap. 50 §).", "At least a third of those present ask that the matter is sent back: it is sent back (KL 5:50).")
        : new("Minst en tredjedel av de närvarande begär att ärendet bordläggs: det bordläggs (KL 5 kap. 50 §).", "At least a third of those present ask that the matter is put off: it is put off (KL 5:50).");

    private static Text Answer(Deliberation deliberation, Question question) => (question.Kind, question.IsYes) switch
    {
        (QuestionKind.DecideNow, true) => new("ja: ärendet avgörs i dag.", "yes: the matter is decided today."),
        (QuestionKind.DecideNow, false) => IsSendBack(deliberation, question.No) ? new("nej: ärendet återremitteras.", "no: the matter is sent back.") : new("nej: ärendet bordläggs.", "no: the matter is put off."),
        (QuestionKind.Counter, var isYes) => new($"{(isYes ? "ja" : "nej")}: yrkande {(isYes ? question.Yes : question.No)} står mot förslaget.", $"{(isYes ? "yes" : "no")}: proposal {(isYes ? question.Yes : question.No)} stands against the main one."),
        (QuestionKind.Main, true) => new($"ja: bifall till {Side(question.Yes).Sv.ToLowerInvariant()}.", $"yes: {Side(question.Yes).En.ToLowerInvariant()} is approved."),
        (QuestionKind.Main, false) => question.No is { } won ? new($"nej: bifall till yrkande {won}.", $"no: proposal {won} is approved.") : new("nej.", "no."),
        (QuestionKind.Addition, true) => new("ja: tillägget bifalls.", "yes: the addition is approved."),
        (QuestionKind.Addition, false) => new("nej: tillägget avslås.", "no: the addition is rejected."),
        (QuestionKind.Election, _) => new("", ""),
    };

    private static Text Elected(Election election)
    {
        var votes = election.Candidates.Select(one => $"{one.Name} {one.Votes}").ToList();
        return new(
            $"Val av {election.Of} med slutna sedlar: {Format.Sv.List(votes)}; {election.Blank} blanka. {(election.ByLot ? $"Rösterna är lika, och lotten faller på {election.Elected}." : $"Vald är {election.Elected}.")}",
            $"Election of {election.Of} by secret ballot: {Format.En.List(votes)}; {election.Blank} blank. {(election.ByLot ? $"The votes are equal, and the lot falls on {election.Elected}." : $"Elected is {election.Elected}.")}");
    }

    // What was proposed to the body, or what somebody moved.
    private static Text Side(int? proposal) => proposal is { } number ? new($"Yrkande {number}", $"Proposal {number}") : new("Förslaget", "The proposal");

    private static bool IsSendBack(Deliberation deliberation, int? proposal) => proposal is { } number && deliberation.Proposal(number)?.Kind == FloorProposalKind.SendBack;
}
