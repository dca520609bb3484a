using Arende.Domain;
using Arende.Domain.Cases;

namespace Arende.Import;

/// <summary>
/// Something in the file that a person should look at before review. <c>Sentence</c> is the sentence it stands beside (long
/// ones are cut); <c>Arguments</c> fill in the words of its kind.
/// </summary>
public sealed record ReportRemark(RemarkKind Kind, int Line, string Sentence, IReadOnlyList<string> Arguments)
{
    const int LongestSentence = 500;

    /// <summary>The address of the case officer is nobody's here: who has the case instead is said beside it.</summary>
    public static ReportRemark OfficerIsUnknown(CaseOfficer written, string instead) =>
        At(RemarkKind.UnknownOfficer, written.EmailLine, written.Email ?? "", written.Email ?? "", instead);

    /// <summary>Assignments that are followed here already: the case accounts for them, and they aren't made again.</summary>
    public static ReportRemark AssignmentsJoined(IReadOnlyList<ImportedAssignment> rows) =>
        At(RemarkKind.AssignmentsJoined, rows[0].Line, rows[0].Title, $"{rows.Count}", rows[0].Title);

    /// <summary>Of assignments that are followed here another case has something before the board: they are left as they are.</summary>
    public static ReportRemark AssignmentsWait(IReadOnlyList<ImportedAssignment> rows) =>
        At(RemarkKind.AssignmentsWait, rows[0].Line, rows[0].Title, $"{rows.Count}", rows[0].Title);

    /// <summary>Assignments that are here have been reported as done, or ended by a decision: they are left as they are.</summary>
    public static ReportRemark AssignmentsEnded(IReadOnlyList<ImportedAssignment> rows) =>
        At(RemarkKind.AssignmentsEnded, rows[0].Line, rows[0].Title, $"{rows.Count}", rows[0].Title);

    internal static ReportRemark At(RemarkKind kind, int line, string sentence, params string[] arguments) =>
        new(kind, line, sentence.Length <= LongestSentence ? sentence : Excerpt.Of(sentence, LongestSentence) + "…", arguments);
}
