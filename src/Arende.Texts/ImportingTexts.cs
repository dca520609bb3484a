using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Import;

namespace Arende.Texts;

public static partial class T
{
    /// <summary>The page on which a file is looked through before a case is made of it.</summary>
    public static class Importing
    {
        public static Text Title { get; } = new("Stämmer det här?", "Is this right?");
        public static Text Lead(string file) => new($"{file} är läst. Här står dokumentet, och bredvid det vad det blir. Inget ärende är gjort än.",
            $"{file} was read. Here is the document, and beside it what it becomes. No case has been made yet.");
        public static Text Document { get; } = new("Dokumentet", "The document");
        public static Text DocumentHelp { get; } = new(
            "Vid varje stycke står vad det lästes som. Är det något annat, öppna ”Det är något annat”. Kryssa först i flera stycken om samma sak gäller dem alla.",
            "What each paragraph was read as stands beside it. If it is something else, open “It is something else”. Tick several paragraphs first if the same holds for all of them.");
        public static Text Becomes { get; } = new("Så blir ärendet", "The case will be");
        public static Text SomethingElse { get; } = new("Det är något annat", "It is something else");
        public static Text Choose(int block) => new($"Stycke {block}", $"Paragraph {block}");
        public static Text TakeBack { get; } = new("Läs som förut", "Read as before");
        public static Text Said { get; } = new("Du har sagt det", "You said so");
        public static Text Create { get; } = new("Skapa ärendet", "Create the case");
        public static Text Join(string number) => new($"Lägg in i {number}", $"Put it into {number}");
        public static Text Keep { get; } = new("Spara och titta vidare", "Save and go on looking");
        public static Text Forget { get; } = new("Släng inläsningen", "Throw the import away");
        public static Text Forgotten { get; } = new("Inläsningen är slängd. Inget ärende gjordes.", "The import was thrown away. No case was made.");
        public static Text Moved { get; } = new("Det är ändrat.", "It was changed.");
        public static Text Kept { get; } = new("Det är sparat.", "It was saved.");
        public static Text Unsure(int n) => n == 1 ? new("Ett ställe är osäkert", "One place is uncertain") : new($"{n} ställen är osäkra", $"{n} places are uncertain");
        public static Text UnsureHelp { get; } = new("De är märkta i dokumentet. Det går att skapa ärendet ändå och rätta i utkastet.", "They are marked in the document. The case can be made all the same and corrected in the draft.");
        public static Text Sure { get; } = new("Inget i läsningen är osäkert.", "Nothing in the reading is uncertain.");
        public static Text CannotBeRead { get; } = new("Filen går inte att läsa som den står nu", "The file can't be read as it stands now");
        public static Text Waiting { get; } = new("Väntar på att bli ärenden", "Waiting to become cases");
        public static Text NoneRead { get; } = new("Inga lästes.", "None were read.");
        public static Text NotSaid { get; } = new("Står inte i dokumentet", "Not in the document");
        public static Text OwnNumber { get; } = new("Dokumentets diarienummer", "The document's own number");
        public static Text OwnDate { get; } = new("Dokumentets datum", "The document's date");
        public static Text Written { get; } = new("Handläggare i dokumentet", "Case officer in the document");
        public static Text More(int n) => new($"… och {n} till", $"… and {n} more");
        public static Text AddresseeHelp { get; } = new("Den som förslaget är ställt till beslutar det som inte står under någon annan.", "Whoever the proposal is addressed to decides what stands under nobody else.");

        public static Text IsLater(string number, string title) => new($"En senare version av {number} {title}", $"A later version of {number} {title}");
        public static Text IsLaterHelp { get; } = new(
            "Rubrik och nummer är desamma. Filen läggs in i utkastet: det som är nytt i filen tas med, det som har skrivits här finns kvar, och äldre text sparas.",
            "Title and number are the same. The file is put into the draft: what is new in it comes along, what was written here stays, and earlier text is kept.");
        public static Text IsLocked { get; } = new(
            "Rubrik och nummer är desamma, men ärendet är inget utkast som du skriver i. Lägg filen till ärendets handlingar, eller kryssa för att göra ett ärende till.",
            "Title and number are the same, but the case is no draft that you write in. Add the file to the case's documents, or tick to make another case.");
        public static Text Another { get; } = new("Gör ett ärende till i stället", "Make another case instead");
        public static Text Changed { get; } = new("Det här ändras i utkastet", "This changes in the draft");
        public static Text ChangesNothing { get; } = new("Utkastet har samma text redan.", "The draft has the same text already.");
        public static Text BothChanged { get; } = new("ändrat både här och i filen: filens text gäller, den andra sparas", "changed both here and in the file: the file's text holds, the other is kept");
        public static Text NewPart { get; } = new("nytt", "new");
        public static Text ChangedPart { get; } = new("ändrat", "changed");
        public static Text GonePart { get; } = new("tas bort", "is taken away");

        public static Text Here(int joins, int all) => new($"{joins} av {all} uppdrag följs redan här", $"{joins} of {all} assignments are followed here already");
        public static Text HereHelp { get; } = new(
            "De slås ihop och dubbleras inte. Ett nytt slutdatum föreslås för nämnden; det beslutade står kvar tills den har beslutat.",
            "They are joined and not doubled. A new deadline is proposed to the board; the decided one stands until it has decided.");
        public static Text InFile { get; } = new("I filen", "In the file");
        public static Text InRegister { get; } = new("Här", "Here");
        public static Text WhatHappens { get; } = new("Vad som händer", "What happens");
        public static Text IsNew { get; } = new("Blir ett nytt uppdrag", "Becomes a new assignment");
        public static Text IsJoined { get; } = new("Slås ihop", "Is joined");
        public static Text TakesDecided { get; } = new("Slås ihop, får slutdatumet som redan är beslutat", "Is joined, gets the deadline that has been decided");
        public static Text ProposesDeadline { get; } = new("Slås ihop, nytt slutdatum föreslås", "Is joined, a new deadline is proposed");
        public static Text Ended { get; } = new("Lämnas orört: det är klart eller avslutat", "Is left as it is: it is done or ended");
        public static Text DecisionIsAsked { get; } = new("Beslutet som nämns är inte känt här. Det frågas efter på uppdraget.", "The decision that it names is not known here. It is asked for at the assignment.");
        public static Text Waits { get; } = new("Lämnas orört: det väntar på beslut i ett annat ärende", "Is left as it is: it waits for a decision in another case");
        public static Text MakeNew(string title) => new($"Gör ett nytt uppdrag ändå: {title}", $"Make a new assignment all the same: {title}");
        public static Text MakeNewShort { get; } = new("Nytt ändå", "New all the same");
        public static Text StatusDiffers { get; } = new("Läget i filen är ett annat. Läget här ändras av den ansvarige.", "The status in the file differs. The status here is changed by its owner.");
        public static Text JoinedTo(string number) => new($"Filen är inlagd i utkastet till {number}.", $"The file was put into the draft of {number}.");

        public static Text Doubt(BlockDoubt doubt) => doubt switch
        {
            BlockDoubt.UnderNoHeading => new("Står inte under någon rubrik: det blir ett avsnitt utan rubrik.", "Stands under no heading: it becomes a section without one."),
            BlockDoubt.GuessedHeading => new("Läst som rubrik för att det ser ut som en.", "Read as a heading because it looks like one."),
            BlockDoubt.LongRecipient => new("Långt för att vara en mottagare.", "Long for a recipient."),
            BlockDoubt.SecondProposal => new("Ett förslag till: läst som text, och inte som det som ska beslutas.", "Another proposal: read as text, and not as what is to be decided."),
        };

        public static Text Role(BlockRole role) => role switch
        {
            BlockRole.Header => new("Sidhuvud", "Header"),
            BlockRole.Title => new("Rubrik på ärendet", "Title of the case"),
            BlockRole.Heading => new("Rubrik", "Heading"),
            BlockRole.ProposalHeading => new("Rubrik: förslag till beslut", "Heading: proposed decision"),
            BlockRole.SummaryHeading => new("Rubrik: sammanfattning", "Heading: summary"),
            BlockRole.MatterHeading => new("Rubrik: ärendet", "Heading: the matter"),
            BlockRole.AnalysisHeading => new("Rubrik: analys och slutsatser", "Heading: analysis and conclusions"),
            BlockRole.PreparationHeading => new("Rubrik: beredning", "Heading: preparation"),
            BlockRole.FinancialConsequencesHeading => new("Rubrik: ekonomi", "Heading: financial consequences"),
            BlockRole.ConsequencesForChildrenHeading => new("Rubrik: barn", "Heading: consequences for children"),
            BlockRole.RuralPerspectiveHeading => new("Rubrik: landsbygd och skärgård", "Heading: rural perspective"),
            BlockRole.BasisHeading => new("Rubrik: beslutsunderlag", "Heading: basis of the decision"),
            BlockRole.AttachmentsHeading => new("Rubrik: bilagor", "Heading: attachments"),
            BlockRole.RecipientsHeading => new("Rubrik: beslut skickas till", "Heading: recipients"),
            BlockRole.SignaturesHeading => new("Rubrik: underskrifter", "Heading: signatures"),
            BlockRole.Voice => new("Vem som föreslår och beslutar", "Who proposes and decides"),
            BlockRole.Clause => new("Beslutspunkt", "Clause"),
            BlockRole.CommitteesClause => new("Beslutspunkt: utskottet beslutar", "Clause: the committee decides"),
            BlockRole.BoardsClause => new("Beslutspunkt: nämnden beslutar", "Clause: the board decides"),
            BlockRole.CouncilsClause => new("Beslutspunkt: fullmäktige beslutar", "Clause: the council decides"),
            BlockRole.Recipient => new("Mottagare", "Recipient"),
            BlockRole.Attachment => new("Bilaga", "Attachment"),
            BlockRole.Assignment => new("Uppdrag", "Assignment"),
            BlockRole.Signature => new("Underskrift", "Signature"),
            BlockRole.Text => new("Text", "Text"),
            BlockRole.None => new("Hör inte hit", "No part of it"),
        };

        public static Text Decides(BodyFunction? function) => function switch
        {
            BodyFunction.Committee => new("utskottet beslutar", "the committee decides"),
            BodyFunction.Board => new("nämnden beslutar", "the board decides"),
            BodyFunction.Council => new("fullmäktige beslutar", "the council decides"),
            null => new("det sägs inte vem som beslutar", "nobody says who decides"),
        };

        public static Text Proposes(ClauseVoice? voice, BodyFunction? addressee) => voice?.Proposes switch
        {
            BodyFunction.Committee => new($"utskottet föreslår, {Decides(voice.Decides).Sv}", $"the committee proposes, {Decides(voice.Decides).En}"),
            BodyFunction.Board => new($"nämnden föreslår, {Decides(voice.Decides).Sv}", $"the board proposes, {Decides(voice.Decides).En}"),
            BodyFunction.Council or null => Decides(voice?.Decides ?? addressee),
        };
    }
}
