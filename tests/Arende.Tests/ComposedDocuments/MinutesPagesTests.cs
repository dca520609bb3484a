using Arende.Application.Bodies;
using Arende.Application.ComposedDocuments;
using Arende.Application.Distribution;
using Arende.Application.Minutes;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Tests.Meetings;

namespace Arende.Tests.ComposedDocuments;

public sealed class MinutesPagesTests
{
    [Fact]
    public void The_opening_says_at_which_sections_somebody_was_away()
    {
        var board = new BoardInSession(seats: 3, there: 3);
        board.Happens(AttendanceTurn.Leaves, board.Member(3), item: 4);
        board.Close(Outcome.Approve);
        var body = new BodyCatalogue(UsualBodies.All)[UsualBodies.Board.Id];
        IReadOnlyList<PlaceInMinutes> places = [.. board.Meeting.Places.Select(place => new PlaceInMinutes(new DecisionToSend("KS 2026-12", "Avgifter", Case.UsualType, place.Item!, board.Meeting, body, []), null, [], _ => ""))];

        var opening = BlocksAsMarkdown.Of(Documents.Words.MinutesSections(new MinutesToCompose("Strandköpings kommun", board.Meeting, body, places))[0].Told);

        Assert.Contains("Ledamot 3 (X), §§\u00a01–3", opening, StringComparison.Ordinal);
        Assert.Contains("Ledamot 3 (X), §§\u00a04–5", opening, StringComparison.Ordinal);
    }
}
