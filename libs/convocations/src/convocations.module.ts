import { Module } from '@nestjs/common';
import './mail-samples.js';

/** What members are sent about meetings. The worker does the work: `registerConvocationJobs`. */
@Module({})
export class ConvocationsModule {}
