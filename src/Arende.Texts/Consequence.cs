namespace Arende.Texts;

/// <summary>What a consequence is about; a page draws its icon.</summary>
public enum ConsequenceKind
{
    Mail,
    Clock,
    Assignment,
    Document,
    Public,
    Step,
}

/// <summary>One line of "Det här händer": what a step sends, starts or creates, told before it is taken.</summary>
public sealed record Consequence(ConsequenceKind Kind, string Text);
