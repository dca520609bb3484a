using Arende.Application.Access;
using Arende.Application.Cases;
using Arende.Application.Files;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Meetings;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Arende.Application.Minutes;

/// <summary>Attaches the scan of minutes that were signed on paper to their meeting. The same file twice is one.</summary>
public sealed class AttachScan(ArendeDb db, ReceiveFiles receive, TimeProvider clock)
{
    /// <exception cref="BrokenRuleException">The meeting isn't closed, or the file isn't taken.</exception>
    public async Task Run(Viewer viewer, MeetingId meetingId, IReadOnlyList<UploadedFile> files, CancellationToken ct)
    {
        viewer.MustHave(Right.VerifyMinutes);
        var meeting = await db.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == meetingId, ct) ?? throw new NotFoundException("meeting");
        BrokenRuleException.When(!meeting.IsClosed || meeting.IsFromMinutes, Rule.MeetingIsNotClosed);
        var received = await receive.Run(files, ct);
        var there = await db.ScannedMinutes.Where(scan => scan.MeetingId == meetingId).Select(scan => scan.Digest).ToListAsync(ct);
        db.ScannedMinutes.AddRange(received.DistinctBy(file => file.Digest).Where(file => !there.Contains(file.Digest)).Select(file => new ScannedMinutes(meetingId, file, viewer.PersonId, clock.GetUtcNow())));
        await db.SaveChangesAsync(ct);
    }
}
