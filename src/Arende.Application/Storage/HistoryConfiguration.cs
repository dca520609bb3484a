using Arende.Application.Audit;
using Arende.Application.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arende.Application.Storage;

/// <summary>What is only added to: the histories, the access log, and what seals them.</summary>
internal sealed class HistoryConfiguration : IEntityTypeConfiguration<HistoryEntry>, IEntityTypeConfiguration<HistoryErasure>, IEntityTypeConfiguration<AuditEntry>, IEntityTypeConfiguration<AuditCut>,
    IEntityTypeConfiguration<HistorySeal>, IEntityTypeConfiguration<HistoryAnchor>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> builder)
    {
        builder.ToTable("History");
        builder.HasKey(h => new { h.SubjectId, h.Sequence });
    }

    public void Configure(EntityTypeBuilder<HistoryErasure> builder)
    {
        builder.ToTable("HistoryErasures");
        builder.HasKey(e => new { e.SubjectId, e.Sequence });
    }

    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditTrail");
        builder.Property(a => a.Id).ValueGeneratedOnAdd();
        builder.HasIndex(a => new { a.ChainId, a.Sequence }).IsUnique();
        builder.HasIndex(a => a.At);
        builder.HasIndex(a => new { a.ActorId, a.Id });
    }

    public void Configure(EntityTypeBuilder<AuditCut> builder)
    {
        builder.ToTable("AuditCuts");
        builder.HasKey(c => c.ChainId);
        builder.Property(c => c.ChainId).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<HistorySeal> builder)
    {
        builder.ToTable("HistorySeals");
        builder.HasKey(s => s.Number);
        builder.Property(s => s.Number).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<HistoryAnchor> builder)
    {
        builder.ToTable("HistoryAnchors");
        builder.HasKey(a => new { a.Trail, a.ChainId, a.Sequence });
        builder.HasIndex(a => a.SealNumber);
    }
}
